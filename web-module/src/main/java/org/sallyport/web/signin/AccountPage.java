package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.SecurityState;
import org.sallyport.service.signin.ViewingSecurity;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/** {@code /account}: where a sign-in leads, and how things stand with it. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    Caller caller;

    @Inject
    ViewingSecurity viewingSecurity;

    @Inject
    Sentences sentences;

    public SignedInUser getUser() {
        return caller.user().orElseThrow();
    }

    /** What the sign-in was proven with. */
    public String getAssurance() {
        return sentences.of("assurance." + getUser().assurance().name().toLowerCase(Locale.ROOT));
    }

    /** Whether codes go to a number that was only typed at a sign-in: the profile lacks it (P-B02). */
    public boolean isPhoneUnlisted() {
        return viewingSecurity
                .of(getUser().sessionId())
                .filter(SecurityState::phoneUnlisted)
                .isPresent();
    }

    public Moment getSignedInAt() {
        return Moment.of(getUser().signedInAt());
    }

    public Moment getIdleUntil() {
        return Moment.of(getUser().idleUntil());
    }

    public Moment getExpiresAt() {
        return Moment.of(getUser().expiresAt());
    }
}
