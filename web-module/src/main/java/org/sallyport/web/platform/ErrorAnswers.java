package org.sallyport.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers what nothing else answered, and what was refused before it got anywhere: people get a page, applications a
 * problem. A bug or an outage is logged under a reference, which is all that is told of it.
 */
public class ErrorAnswers extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    @Inject
    ErrorPage page;

    @Inject
    References references;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = statusOf(request);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String reference = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? logged(status, cause) : null;
        response.setHeader("Cache-Control", "no-store");
        if (isForApplication(request)) {
            answer(response, problem(status, response, reference));
        } else {
            response.setStatus(status);
            page.about(status, Objects.toString(request.getAttribute(RequestDispatcher.ERROR_MESSAGE), ""), reference);
            show(request, response);
        }
    }

    /** The frame of all pages may be what is broken, and the container's own page tells too much. */
    private static void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getRequestDispatcher("/error").forward(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The error page itself couldn't be shown", e);
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private static int statusOf(HttpServletRequest request) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Objects.requireNonNullElse(status, HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean isForApplication(HttpServletRequest request) {
        String uri = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return uri.startsWith(request.getContextPath())
                && Addresses.isApi(uri.substring(request.getContextPath().length()));
    }

    private String logged(int status, @Nullable Throwable cause) {
        String reference = references.next();
        LOG.log(Level.SEVERE, cause, () -> "Reference " + reference + ": answered " + status);
        return reference;
    }

    private static Problem problem(int status, HttpServletResponse response, @Nullable String reference) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> Problem.malformed("The address isn't written plainly.");
            case HttpServletResponse.SC_FORBIDDEN -> Problem.forbidden();
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                Problem.methodNotAllowed(List.copyOf(response.getHeaders("Allow")));
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> Problem.unavailable(TRY_AGAIN);
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR ->
                Problem.incident(Objects.requireNonNullElse(reference, ""));
            default -> Problem.blank(Objects.requireNonNullElse(Status.fromStatusCode(status), Status.NOT_FOUND));
        };
    }

    private static void answer(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
