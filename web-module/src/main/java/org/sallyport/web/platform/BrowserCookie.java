package org.sallyport.web.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookies that pages live by: for this host alone (the {@code __Host-} prefix), never for scripts, and not sent
 * along with another site's form.
 */
public enum BrowserCookie {
    /** A whole sign-in; worth nothing over REST. */
    SESSION("__Host-sallyport", BrowserCookie.UNTIL_CLOSED),
    /** Before a password was right a random value that forms are bound to, afterwards the half-finished sign-in. */
    SIGN_IN("__Host-sallyport-signin", BrowserCookie.UNTIL_CLOSED),
    /** This browser: who has signed in on it is known here, and may be remembered. */
    DEVICE("__Host-sallyport-device", BrowserCookie.LONGEST_KEPT),
    /** The organisation that was last signed in to from here, so that nobody types it twice. */
    ORGANISATION("__Host-sallyport-organisation", BrowserCookie.LONGEST_KEPT);

    private static final int UNTIL_CLOSED = -1;

    /** 400 days; browsers keep no cookie for longer. */
    private static final int LONGEST_KEPT = 400 * 24 * 60 * 60;

    /** Tokens and environment keys; what is longer or has other characters is no value of ours. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final String cookieName;
    private final int secondsKept;

    BrowserCookie(String cookieName, int secondsKept) {
        this.cookieName = cookieName;
        this.secondsKept = secondsKept;
    }

    /** The value the browser sends; nothing when it sends two of that name, because one of them isn't ours. */
    public Optional<String> read(HttpServletRequest request) {
        List<String> values = values(request);
        return values.size() == 1
                ? values.stream().filter(VALUE.asMatchPredicate()).findFirst()
                : Optional.empty();
    }

    boolean isMissing(HttpServletRequest request) {
        return values(request).isEmpty();
    }

    public void give(HttpServletResponse response, String value) {
        response.addCookie(cookie(value, secondsKept));
    }

    public void takeBack(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private List<String> values(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName))
                .map(Cookie::getValue)
                .toList();
    }

    private Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        return cookie;
    }
}
