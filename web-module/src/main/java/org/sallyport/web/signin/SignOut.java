package org.sallyport.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.SigningIn;
import org.sallyport.service.signin.UsingSession;
import org.sallyport.web.platform.Addresses;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Origins;

/**
 * {@code POST /sign-out} and {@code POST /sign-in/cancel}: ends whatever this browser holds, a session or a
 * half-finished sign-in. {@code FormGuard} has seen to it that the person meant to.
 */
public class SignOut extends HttpServlet {

    @Inject
    UsingSession usingSession;

    @Inject
    Origins origins;

    @Inject
    SigningIn signingIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Origin origin = origins.web();
        BrowserCookie.SESSION.read(request).map(Token::presented).ifPresent(token -> usingSession.end(token, origin));
        BrowserCookie.SIGN_IN.read(request).map(Token::presented).ifPresent(token -> signingIn.cancel(token, origin));
        BrowserCookie.SESSION.takeBack(response);
        BrowserCookie.SIGN_IN.takeBack(response);
        boolean cancelled = Addresses.path(request).equals(Page.CANCEL.path());
        String after = cancelled ? "?after=cancelling" : "?after=signing-out";
        Addresses.seeOther(request, response, Page.SESSION_ENDED.path() + after);
    }
}
