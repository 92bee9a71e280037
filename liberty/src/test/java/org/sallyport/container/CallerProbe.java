package org.sallyport.container;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;

/** Answers a request that asks for it with whom the container takes it to come from, before any filter of the product. */
@WebListener
public class CallerProbe implements ServletContextListener {

    static final String ASKED_FOR = "X-Who-Is-Calling";

    /** Of an administrator; what roles are called is the product's permissions. */
    static final String ROLE = "EDIT_SETTINGS";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addFilter("caller-probe", Filter.class)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    /** Ahead of all others. */
    public static class Filter extends HttpFilter {

        @Inject
        private transient SecurityContext security;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getHeader(ASKED_FOR) == null) {
                chain.doFilter(request, response);
                return;
            }
            response.getWriter()
                    .printf(
                            "%s %s %s",
                            name(request.getUserPrincipal()),
                            name(security.getCallerPrincipal()),
                            security.isCallerInRole(ROLE));
        }

        private static String name(Principal principal) {
            return principal == null ? "nobody" : principal.getName();
        }
    }
}
