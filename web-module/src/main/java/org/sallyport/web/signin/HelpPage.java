package org.sallyport.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.service.environment.EditingHelpContact;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Form;

/**
 * {@code /sign-in/help}: whom to ask beside the administrator, in the organisation that is known so far (K-19, C-39). The
 * contact is all that it tells: with a key that isn't one it looks as without any.
 */
@Named
@RequestScoped
public class HelpPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    Caller caller;

    @Inject
    HalfSignIn half;

    @Inject
    EditingHelpContact helpContact;

    private HelpContact contact = HelpContact.NONE;

    @PostConstruct
    void find() {
        contact = Optional.of(form.carried("environment"))
                .filter(named -> !named.isBlank())
                .or(() -> caller.user().map(user -> user.environment().key()))
                .or(() -> half.pending().map(PendingSignIn::environmentKey))
                .or(() -> BrowserCookie.ORGANISATION.read(request))
                .map(key -> helpContact.of(key.strip().toLowerCase(Locale.ROOT)))
                .orElse(HelpContact.NONE);
    }

    public HelpContact getContact() {
        return contact;
    }

    /** As it is dialled: without what people read between the digits. */
    public String getDialled() {
        return contact.telephone() == null ? "" : contact.telephone().replaceAll("[ -]", "");
    }
}
