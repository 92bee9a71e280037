package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.PresentedDevice;
import org.sallyport.web.platform.BrowserCookie;

/** The browser of this request, as a device that somebody signs in on. */
@RequestScoped
public class Browser {

    @Inject
    HttpServletRequest request;

    /** By its cookie, if it has one. */
    public PresentedDevice device() {
        Token token = BrowserCookie.DEVICE.read(request).map(Token::presented).orElse(null);
        return new PresentedDevice(token, BrowserName.of(request.getHeader("User-Agent")));
    }
}
