package org.sallyport.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.Resumed;
import org.sallyport.service.signin.UsingSession;
import org.sallyport.web.platform.Addresses;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Origins;

/**
 * Tells who is behind a request, by the row of its session and by nothing else: no container session, no single
 * sign-on token, no Basic. Pages know a cookie, REST knows a Bearer token, and neither accepts the other's.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SessionAuthentication.class.getName());

    /** Set on a request whose session couldn't be looked up: it is nobody's, and not to be answered as if it were. */
    private static final String UNKNOWN = SessionAuthentication.class.getName() + ".unknown";

    /** RFC 6750 §2.1. */
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/-]{1,512}=*)", Pattern.CASE_INSENSITIVE);

    @Inject
    UsingSession usingSession;

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    HalfSignIn half;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return caller(request, response).map(user -> signIn(user, context)).orElseGet(context::doNothing);
    }

    /** Whether the session couldn't be looked up. */
    static boolean failedFor(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) != null;
    }

    private AuthenticationStatus signIn(SignedInUser user, HttpMessageContext context) {
        caller.is(user);
        return context.notifyContainerAboutLogin(
                user.environment().key() + "/" + user.login(),
                user.permissions().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private Optional<SignedInUser> caller(HttpServletRequest request, HttpServletResponse response) {
        try {
            String path = Addresses.path(request);
            if (Addresses.isAsset(path)) {
                return Optional.empty();
            }
            return Addresses.isApi(path)
                    ? bearer(request, path).flatMap(this::applicationsUser)
                    : BrowserCookie.SESSION
                            .read(request)
                            .map(Token::presented)
                            .flatMap(token -> browsersUser(token, response));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A session couldn't be looked up; the request is answered as nobody's", e);
            request.setAttribute(UNKNOWN, true);
            return Optional.empty();
        }
    }

    private Optional<SignedInUser> applicationsUser(Token token) {
        return usingSession.resume(token, origins.rest()) instanceof Resumed.Alive alive
                ? Optional.of(alive.user())
                : Optional.empty();
    }

    /** Where a further step is due now, the browser goes on with it instead (D-35). */
    private Optional<SignedInUser> browsersUser(Token token, HttpServletResponse response) {
        Resumed resumed = usingSession.resume(token, origins.web());
        if (resumed instanceof Resumed.StepDue due) {
            half.goOnWith(due.signIn());
            BrowserCookie.SESSION.takeBack(response);
            BrowserCookie.SIGN_IN.give(response, due.signIn().reveal());
        }
        return resumed instanceof Resumed.Alive alive ? Optional.of(alive.user()) : Optional.empty();
    }

    private static Optional<Token> bearer(HttpServletRequest request, String path) {
        List<String> credentials = Collections.list(request.getHeaders("Authorization"));
        if (!path.startsWith("/api/v1/") || credentials.size() != 1) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(credentials.get(0));
        return bearer.matches() ? Optional.of(Token.presented(bearer.group(1))) : Optional.empty();
    }
}
