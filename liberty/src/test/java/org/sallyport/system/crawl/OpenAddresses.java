package org.sallyport.system.crawl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What answers without a whole session, decided by hand. Whoever adds an address that needs no session adds it here,
 * and says why.
 */
final class OpenAddresses {

    private static final Set<String> READ = Set.of("GET", "HEAD");

    /** The platform's own servlets look at no method, and say the same to each. */
    private static final Set<String> ANY = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private static final List<Open> OPEN = List.of(
            new Open("the way in, help, and the end", READ, "/sallyport/(sign-in|sign-in/help|session-ended)"),
            new Open("the texts of a sample run, which no other run has", READ, "/sallyport/development/messages"),
            new Open("styles, script, fonts: the same for all", READ, "/sallyport/assets/.+"),
            new Open("for the balancer: UP or DOWN", ANY, "/health(/(started|live|ready))?"),
            new Open("the contract, which is published", ANY, "/openapi(/ui|/platform)?"));

    /** Of somebody whose password was right, only where a code or a set-up is due. */
    private static final Pattern STEP_DUE = Pattern.compile("/sallyport/sign-in/(code|another-way|set-up)");

    /** Where a browser that isn't signed in may be sent; the container adds a slash to a folder. */
    private static final Pattern WAY_IN = Pattern.compile("/sallyport/(sign-in(/code|/set-up)?|session-ended)"
            + "(\\?return=[^/]*/.*)?|/sallyport/(assets/(fonts/)?)?|/openapi/ui/");

    private record Open(String why, Set<String> methods, Pattern path) {
        Open(String why, Set<String> methods, String path) {
            this(why, methods, Pattern.compile(path));
        }

        boolean covers(String method, String address) {
            return methods.contains(method) && path.matcher(address).matches();
        }
    }

    private OpenAddresses() {}

    static boolean cover(String method, String address) {
        return OPEN.stream().anyMatch(open -> open.covers(method, address));
    }

    static boolean coverForHalf(String method, String address) {
        return cover(method, address)
                || (READ.contains(method) && STEP_DUE.matcher(address).matches());
    }

    static boolean leadToTheWayIn(String location) {
        return WAY_IN.matcher(location).matches();
    }
}
