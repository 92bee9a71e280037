package org.sallyport.web.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of ours that somebody wanted before being asked to sign in. Comes back from the browser, so that it is
 * believed only when it can't lead anywhere else: unreserved characters, no escapes, no empty or dot segments.
 *
 * @param path inside the application, for example {@code /account}
 */
public record ReturnPath(String path) {

    static final ReturnPath DEFAULT = new ReturnPath(Page.ACCOUNT.path());

    private static final int LONGEST = 200;
    private static final Pattern LOCAL =
            Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._~-]*)+(?:\\?[A-Za-z0-9._~=&-]*)?");

    /** Nothing for what isn't a page to return to: the way in itself, the way out, files and REST. */
    public static Optional<ReturnPath> of(String presented) {
        boolean local =
                presented.length() <= LONGEST && LOCAL.matcher(presented).matches();
        return local && !isWayInOrOut(presented) ? Optional.of(new ReturnPath(presented)) : Optional.empty();
    }

    public static ReturnPath orDefault(String presented) {
        return of(presented).orElse(DEFAULT);
    }

    /** {@code ?return=…}; nothing in a path needs an escape but its own query. */
    public String asQuery() {
        return "?return=" + path.replace("?", "%3F").replace("=", "%3D").replace("&", "%26");
    }

    private static boolean isWayInOrOut(String path) {
        return Pattern.matches("/(?:sign-in|sign-out|session-ended|api|assets)(?:[/?].*)?", path);
    }
}
