package org.sallyport.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.platform.DeploymentFacts;

/**
 * What a request must be before anybody asks who sends it: addressed plainly, on this machine while the sample data is
 * on, and over TLS where the deployment demands it.
 */
public class Threshold extends HttpFilter {

    private static final int PERMANENT_REDIRECT = 308;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

    @Inject
    DeploymentFacts facts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (facts.isSample() && !isLoopback(request.getLocalAddr())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "sample-data");
        } else if (facts.isHttpsRequired() && !request.isSecure()) {
            turnAwayPlainHttp(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        return Addresses.isPlain(request.getRequestURI())
                && (Addresses.isApi(Addresses.path(request)) || Addresses.isReadable(request.getQueryString()));
    }

    /** An application would send its secrets again and again, so that only people are redirected. */
    private void turnAwayPlainHttp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Addresses.isApi(Addresses.path(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (HOST.matcher(request.getServerName()).matches()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader(
                    "Location", "https://" + request.getServerName() + port() + request.getRequestURI() + query);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private String port() {
        return facts.httpsPort() == 443 ? "" : ":" + facts.httpsPort();
    }

    /** The address the connection arrived at, which no header can forge; an unreadable one is not loopback. */
    static boolean isLoopback(@Nullable String localAddress) {
        try {
            return localAddress != null
                    && !localAddress.isBlank()
                    && InetAddress.getByName(localAddress).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
