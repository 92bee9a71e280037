package org.sallyport.web.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, no such method, not JSON. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException error) {
        return problem(error.getResponse()).toResponse();
    }

    private static Problem problem(Response refused) {
        return switch (refused.getStatus()) {
            case 400 -> Problem.malformed("The request can't be read.");
            case 405 -> Problem.methodNotAllowed(refused.getAllowedMethods());
            case 415 -> Problem.unsupportedMediaType();
            default -> Problem.blank(refused.getStatusInfo());
        };
    }
}
