package org.sallyport.web.platform;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** What holds for every answer of the API, refusals included: nobody keeps a copy, and no resource has OPTIONS. */
@Provider
public class ApiResponseFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && response.getStatusInfo().toEnum() == Status.OK) {
            answer(Problem.methodNotAllowed(response.getAllowedMethods()), response);
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Instead of what JAX-RS answers to OPTIONS by itself. */
    private static void answer(Problem problem, ContainerResponseContext response) {
        response.setStatus(problem.status());
        problem.headers().forEach(response.getHeaders()::putSingle);
        response.setEntity(problem.toBytes(), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
