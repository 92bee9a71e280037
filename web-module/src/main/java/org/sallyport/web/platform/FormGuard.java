package org.sallyport.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Lets a posted form through only when it is one of ours, sent by the browser it was made for. Whatever else is posted
 * changes nothing. Doesn't decide who may post it: {@code PageGate} did.
 */
public class FormGuard extends HttpFilter {

    private static final int LARGEST_BODY = 16 * 1024;
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    /** "none" is a person's own doing, a reload for instance. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Inject
    Form form;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Addresses.path(request);
        if (!request.getMethod().equals("POST") || Addresses.isApi(path) || admits(request, response, path)) {
            chain.doFilter(request, response);
        }
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        int refusal = refusalOfShape(request);
        if (refusal == 0) {
            refusal = refusalOfContent(request, path);
        }
        if (refusal != 0) {
            response.sendError(refusal);
        }
        return refusal == 0;
    }

    private static int refusalOfShape(HttpServletRequest request) {
        if (request.getQueryString() != null || request.getContentLengthLong() < 0) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (!isForm(request.getContentType())) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return saysOwnSite(request) ? 0 : HttpServletResponse.SC_FORBIDDEN;
    }

    private int refusalOfContent(HttpServletRequest request, String path) throws IOException {
        try {
            FormBody body = FormBody.of(request.getInputStream().readNBytes(LARGEST_BODY));
            if (form.isGenuine(path, body)) {
                form.accept(body);
            } else if (path.equals("/sign-in") && BrowserCookie.SIGN_IN.isMissing(request)) {
                form.turnAwayWithoutCookies(body);
            } else {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            return 0;
        } catch (MalformedForm e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isForm(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM_TYPE);
    }

    /**
     * Both headers are the browser's, out of a page's reach. Under {@code Referrer-Policy: no-referrer} the Origin of
     * our own forms is "null" too (Fetch §3.2), so that then Sec-Fetch-Site must vouch for it.
     */
    private static boolean saysOwnSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null && !OWN_SITE.contains(site)) {
            return false;
        }
        String host = request.getHeader("Host");
        return origin == null
                || (origin.equals("null")
                        ? site != null
                        : origin.replaceFirst("^https?://", "").equalsIgnoreCase(host));
    }
}
