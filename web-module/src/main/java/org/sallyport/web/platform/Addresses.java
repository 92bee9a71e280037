package org.sallyport.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How requests are addressed: the path that every rule looks at, and the few addresses that can be written at all. */
public final class Addresses {

    private static final int LONGEST = 2_000;

    /** Segments of RFC 3986 unreserved characters, none empty and none starting with a dot. */
    private static final Pattern PLAIN =
            Pattern.compile("/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?)?");

    private Addresses() {}

    /** The decoded path inside the application, as the container itself dispatches it: {@code /sign-in/code}. */
    public static String path(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.isEmpty() ? "/" : path;
    }

    /**
     * Whether a raw address has one reading only. Escapes, path parameters ({@code ;jsessionid=}), empty and dot
     * segments are read differently by filters, containers and proxies, and nothing of ours needs them.
     */
    static boolean isPlain(String rawUri) {
        return rawUri.length() <= LONGEST && PLAIN.matcher(rawUri).matches();
    }

    /** Whether a page's query can be read in one way only, and speaks to the page rather than to Faces. */
    static boolean isReadable(@Nullable String query) {
        try {
            return query == null
                    || FormBody.of(query.getBytes(StandardCharsets.UTF_8)).names().stream()
                            .noneMatch(name -> name.startsWith("jakarta.faces."));
        } catch (MalformedForm e) {
            return false;
        }
    }

    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    public static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }

    /** 303: whatever was sent, the next page is fetched with GET. */
    public static void seeOther(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
