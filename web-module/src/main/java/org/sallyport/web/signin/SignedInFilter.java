package org.sallyport.web.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.sallyport.web.platform.Problem;

/** Refuses whoever brings no live Bearer token, before the body is looked at. */
@SignedIn
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SignedInFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.user().isEmpty()) {
            request.abortWith(Problem.notVerified(Problem.Scheme.BEARER).toResponse());
        }
    }
}
