package org.sallyport.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sallyport.web.platform.Addresses;
import org.sallyport.web.platform.BrowserCookie;

/**
 * The one gate before every page: whatever isn't listed in {@link Page} as open needs a whole sign-in, also what
 * doesn't exist. REST has its own gate, because it reads no cookie.
 */
public class PageGate extends HttpFilter {

    /** The fields whose content no address may carry. */
    private static final Set<String> SECRETS = Set.of("password", "newPassword", "code");

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Addresses.path(request);
        if (SessionAuthentication.failedFor(request) && Page.audienceOf(path) != Page.Audience.EVERYBODY) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (Addresses.isApi(path)) {
            chain.doFilter(request, response);
        } else if (isInternal(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!Page.accessTo(path).includes(request.getMethod()) || carriesSecretInAddress(request)) {
            response.setHeader("Allow", Page.accessTo(path).allow());
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            direct(path, request, response, chain);
        }
    }

    private void direct(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> detour =
                visitor.detour(path, Objects.requireNonNullElse(request.getQueryString(), ""), isRead(request));
        if (detour.isPresent()) {
            if (detour.get().startsWith(Page.SESSION_ENDED.path())) {
                BrowserCookie.SESSION.takeBack(response);
            }
            Addresses.seeOther(request, response, detour.get());
        } else if (!Page.isOpenTo(caller.permissions(), path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "permission");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Sources of pages and what only the application itself forwards to; the container keeps WEB-INF to itself. */
    private static boolean isInternal(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xhtml") || lower.equals("/error") || lower.equals("/errors");
    }

    /** Addresses are logged and kept; what was sent there must be sent anew, in a body. */
    private static boolean carriesSecretInAddress(HttpServletRequest request) {
        return isRead(request) && SECRETS.stream().anyMatch(field -> request.getParameter(field) != null);
    }

    private static boolean isRead(HttpServletRequest request) {
        return Page.Access.READ.includes(request.getMethod());
    }
}
