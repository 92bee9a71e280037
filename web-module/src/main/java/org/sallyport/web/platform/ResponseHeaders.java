package org.sallyport.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The headers that every answer carries: pages, redirects, files, errors and REST alike. Nobody is ever
 * allowed in from another origin, so there are no CORS headers at all.
 */
public class ResponseHeaders extends HttpFilter {

    public static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "script-src 'self'");

    private static final String PERMISSIONS_POLICY = String.join(
            ", ", "camera=()", "display-capture=()", "geolocation=()", "microphone=()", "payment=()", "usb=()");

    @Inject
    Assets assets;

    /** As on every page, but for scripts that carry {@code nonce}. */
    public static String contentSecurityPolicy(String nonce) {
        return CONTENT_SECURITY_POLICY + " 'nonce-" + nonce + "'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
        response.setHeader("Cache-Control", assets.cachingOf(request));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
