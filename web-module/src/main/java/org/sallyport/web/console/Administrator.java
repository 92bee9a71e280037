package org.sallyport.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ViewingSecurity;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** Who works in the console, and from where; the gate let nobody else through. */
@Named
@RequestScoped
public class Administrator {

    @Inject
    Caller caller;

    @Inject
    Origins origins;

    @Inject
    ViewingSecurity viewingSecurity;

    @Inject
    Sentences sentences;

    public SignedInUser user() {
        return caller.user().orElseThrow();
    }

    public SignedInUser.EnvironmentName environment() {
        return user().environment();
    }

    public Origin origin() {
        return origins.web();
    }

    /** What {@code key} says in the organisation's own words, where it has some. */
    public String words(String key) {
        return viewingSecurity
                .of(user().sessionId())
                .map(state -> sentences.of(sentences.variant(state.vocabulary(), key)))
                .orElseGet(() -> sentences.of(key));
    }

    /** For what a page shows; the use case asks again. */
    public boolean holds(String permission) {
        return user().holds(Permission.valueOf(permission));
    }
}
