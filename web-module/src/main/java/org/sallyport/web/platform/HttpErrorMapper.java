package org.sallyport.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, no such method, not JSON. */
@Provider
@ApplicationScoped
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    IncidentMapper incidents;

    @Override
    public Response toResponse(WebApplicationException error) {
        Response refused = error.getResponse();
        return switch (refused.getStatus()) {
            case 400 ->
                Problem.malformed("The address or a header can't be read.").toResponse();
            case 405 -> Problem.methodNotAllowed(refused.getAllowedMethods()).toResponse();
            case 415 -> Problem.unsupportedMediaType().toResponse();
            case 500 -> incidents.toResponse(error);
            default -> Problem.blank(refused.getStatusInfo()).toResponse();
        };
    }
}
