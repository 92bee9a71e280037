package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.service.signin.SigningIn;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Form;

/** The half-finished sign-in of this browser, looked up at most once for a request. */
@Named
@RequestScoped
public class HalfSignIn {

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    SigningIn signingIn;

    private Optional<PendingSignIn> pending = Optional.empty();
    private boolean lookedUp;
    private Optional<Token> begun = Optional.empty();

    public Optional<PendingSignIn> pending() {
        if (!lookedUp) {
            pending = token().flatMap(signingIn::pending);
            lookedUp = true;
        }
        return pending;
    }

    public Optional<Token> token() {
        return begun.or(() -> BrowserCookie.SIGN_IN.read(request).map(Token::presented));
    }

    /** One has begun with this very request. */
    void goOnWith(Token signIn) {
        begun = Optional.of(signIn);
        form.bindTo(signIn.reveal());
    }
}
