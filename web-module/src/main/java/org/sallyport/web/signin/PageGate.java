package org.sallyport.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.web.platform.Addresses;

/**
 * The one gate before every page: whatever isn't listed in {@link Page} as open needs a whole sign-in, also what
 * doesn't exist. REST has its own gate, because it reads no cookie.
 */
public class PageGate extends HttpFilter {

    @Inject
    Caller caller;

    @Inject
    HalfSignIn half;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Addresses.path(request);
        if (Addresses.isApi(path)) {
            answerUnlessUnknown(request, response, chain);
        } else if (isInternal(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            judge(new Visit(request, response, chain, path));
        }
    }

    /** A request for a page. */
    private record Visit(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path) {

        boolean isRead() {
            return Page.Access.READ.includes(request.getMethod());
        }

        void goesOn() throws IOException, ServletException {
            chain.doFilter(request, response);
        }

        void goesTo(String path) {
            Addresses.seeOther(request, response, path);
        }
    }

    private void judge(Visit visit) throws IOException, ServletException {
        Optional<Page> page = Page.at(visit.path);
        boolean asset = Addresses.isAsset(visit.path);
        Page.Access access = page.map(Page::access).orElse(asset ? Page.Access.READ : Page.Access.READ_AND_POST);
        if (!access.includes(visit.request.getMethod()) || carriesSecretInAddress(visit)) {
            visit.response.setHeader("Allow", access.allow());
            visit.response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Page.Audience unlisted = asset ? Page.Audience.EVERYBODY : Page.Audience.SIGNED_IN;
        switch (page.map(Page::audience).orElse(unlisted)) {
            case EVERYBODY -> welcome(visit);
            case HALF_SIGNED_IN -> admitBetweenSteps(visit);
            case SIGNED_IN -> admitSignedIn(visit);
        }
    }

    private void welcome(Visit visit) throws IOException, ServletException {
        if (visit.path.equals(Page.SIGN_IN.path())
                && visit.isRead()
                && caller.user().isPresent()) {
            visit.goesTo(Page.ACCOUNT.path());
        } else {
            visit.goesOn();
        }
    }

    private void admitBetweenSteps(Visit visit) throws IOException, ServletException {
        Optional<PendingSignIn> pending = half.pending();
        if (pending.map(PageGate::due).filter(visit.path::equals).isPresent()) {
            visit.goesOn();
        } else if (pending.isPresent()) {
            visit.goesTo(due(pending.get()));
        } else if (visit.isRead()) {
            visit.goesTo(caller.user().map(user -> Page.ACCOUNT.path()).orElse(Page.SIGN_IN.path()));
        } else {
            visit.goesTo(Page.SESSION_ENDED.path());
        }
    }

    private void admitSignedIn(Visit visit) throws IOException, ServletException {
        if (caller.user().isPresent()) {
            admit(visit);
        } else if (SessionAuthentication.failedFor(visit.request)) {
            visit.response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (half.pending().isPresent()) {
            visit.goesTo(due(half.pending().get()));
        } else {
            Page door = visit.isRead() ? Page.SIGN_IN : Page.SESSION_ENDED;
            visit.goesTo(door.path()
                    + ReturnPath.of(visit.path)
                            .map(back -> "?return=" + back.encoded())
                            .orElse(""));
        }
    }

    private static void admit(Visit visit) throws IOException, ServletException {
        if (visit.path.equals("/")) {
            visit.goesTo(Page.ACCOUNT.path());
        } else {
            visit.goesOn();
        }
    }

    private static void answerUnlessUnknown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SessionAuthentication.failedFor(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Sources of pages and what only the application itself forwards to; the container keeps WEB-INF to itself. */
    private static boolean isInternal(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xhtml")
                || lower.startsWith("/jakarta.faces.resource")
                || lower.equals("/error")
                || lower.equals("/errors");
    }

    /** Addresses are logged and kept; what was sent there must be sent anew, in a body. */
    private static boolean carriesSecretInAddress(Visit visit) {
        return visit.isRead()
                && (visit.request.getParameter("password") != null || visit.request.getParameter("code") != null);
    }

    private static String due(PendingSignIn pending) {
        return (pending.enrolmentDue() ? Page.SET_UP : Page.CODE).path();
    }
}
