package org.sallyport.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.platform.FormTokens;

/**
 * Lets a posted form through only when it is one of ours, sent by the browser it was made for. Whatever else is posted
 * changes nothing. Doesn't decide who may post it: {@code PageGate} did.
 */
public class FormGuard extends HttpFilter {

    private static final int LARGEST_BODY = 16 * 1024;

    /** In the console, where words of many languages fill many fields; %-encoded a character takes up to 12 bytes. */
    private static final int LARGEST_CONSOLE_BODY = 128 * 1024;

    /** A file of 5 MB, which is the most that is worked with, and somewhat more, which is then said beside its field. */
    private static final int LARGEST_UPLOAD = 8 * 1024 * 1024;

    /** The pages whose forms carry files. */
    private static final Set<String> UPLOADS = Set.of("/admin/users/import");

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NO_STATE = "stateless";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    /** "none" is a person's own doing, a reload for instance. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Inject
    Form form;

    @Inject
    FormTokens tokens;

    /** Why a form is turned away. */
    private enum Refusal {
        MALFORMED(HttpServletResponse.SC_BAD_REQUEST, ""),
        NOT_A_FORM(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, ""),
        TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, ""),
        NOT_OURS(HttpServletResponse.SC_FORBIDDEN, "form");

        private final int status;
        private final String explanation;

        Refusal(int status, String explanation) {
            this.status = status;
            this.explanation = explanation;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Addresses.path(request);
        boolean posted = request.getMethod().equals("POST") && !Addresses.isApi(path);
        Optional<Refusal> refusal = posted ? refusal(request, path) : Optional.empty();
        if (refusal.isPresent()) {
            response.sendError(refusal.get().status, refusal.get().explanation);
        } else {
            chain.doFilter(posted ? new FormRequest(request, form.body(), tokens.randomValue()) : request, response);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request, String path) throws IOException {
        long length = request.getContentLengthLong();
        Optional<String> boundary = boundary(request, path);
        if (boundary.isEmpty() && !isForm(request.getContentType())) {
            return Optional.of(Refusal.NOT_A_FORM);
        }
        if (length > largest(request, path)) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        // A form of ours has no fields in its address, and browsers say how long it is.
        if (request.getQueryString() != null || length < 0) {
            return Optional.of(Refusal.MALFORMED);
        }
        return saysOwnSite(request) ? refusalOfContent(request, path) : Optional.of(Refusal.NOT_OURS);
    }

    /** In bytes. */
    private static int largest(HttpServletRequest request, String path) {
        if (boundary(request, path).isPresent()) {
            return LARGEST_UPLOAD;
        }
        return path.startsWith("/admin") ? LARGEST_CONSOLE_BODY : LARGEST_BODY;
    }

    private Optional<Refusal> refusalOfContent(HttpServletRequest request, String path) throws IOException {
        try {
            FormBody body = body(request, path);
            if (!keepsNoState(body)) {
                return Optional.of(Refusal.NOT_OURS);
            }
            if (form.isGenuine(path, body)) {
                form.accept(body);
            } else if (path.equals("/sign-in") && BrowserCookie.SIGN_IN.isMissing(request)) {
                form.turnAwayWithoutCookies(body);
            } else {
                return Optional.of(Refusal.NOT_OURS);
            }
            return Optional.empty();
        } catch (MalformedForm e) {
            return Optional.of(Refusal.MALFORMED);
        }
    }

    /** Views keep no state (ADR 0014): what says that it has some was not made here, and Faces would stumble over it. */
    static boolean keepsNoState(FormBody body) {
        return !body.names().contains(VIEW_STATE) || body.get(VIEW_STATE).equals(NO_STATE);
    }

    private static Optional<String> boundary(HttpServletRequest request, String path) {
        return UPLOADS.contains(path) ? MultipartBody.boundary(request.getContentType()) : Optional.empty();
    }

    private static FormBody body(HttpServletRequest request, String path) throws IOException, MalformedForm {
        byte[] body = request.getInputStream().readNBytes(largest(request, path));
        Optional<String> boundary = boundary(request, path);
        return boundary.isPresent() ? FormBody.of(body, boundary.get()) : FormBody.of(body);
    }

    private static boolean isForm(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM_TYPE);
    }

    private static boolean saysOwnSite(HttpServletRequest request) {
        return saysOwnSite(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), request.getHeader("Host"));
    }

    /**
     * Both headers are the browser's, out of a page's reach. Under {@code Referrer-Policy: no-referrer} the Origin of
     * our own forms is "null" too (Fetch §3.2), so that then Sec-Fetch-Site must vouch for it.
     */
    static boolean saysOwnSite(@Nullable String origin, @Nullable String site, @Nullable String host) {
        if (site != null && !OWN_SITE.contains(site)) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        return origin.equals("null")
                ? site != null
                : origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
