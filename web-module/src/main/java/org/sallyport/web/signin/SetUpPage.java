package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.web.platform.Sentences;

/** {@code /sign-in/set-up}: why somebody with a right password gets no further yet. */
@Named
@RequestScoped
public class SetUpPage {

    @Inject
    HalfSignIn half;

    @Inject
    Sentences sentences;

    public PendingSignIn getPending() {
        return half.pending().orElseThrow();
    }

    public String getReason() {
        return sentences.of(getPending().reason().messageKey());
    }
}
