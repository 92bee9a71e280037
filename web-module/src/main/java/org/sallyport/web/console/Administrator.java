package org.sallyport.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.signin.Caller;

/** Who works in the console, and from where; the gate let nobody else through. */
@Named
@RequestScoped
public class Administrator {

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    public SignedInUser user() {
        return caller.user().orElseThrow();
    }

    public SignedInUser.EnvironmentName environment() {
        return user().environment();
    }

    public Origin origin() {
        return Origin.web(request.getRemoteAddr());
    }

    /** For what a page shows; the use case asks again. */
    public boolean holds(String permission) {
        return user().holds(Permission.valueOf(permission));
    }
}
