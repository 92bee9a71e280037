package org.sallyport.web.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class InvalidBodyMapper implements ExceptionMapper<InvalidBody> {

    @Override
    public Response toResponse(InvalidBody body) {
        return Problem.invalid(body.errors()).toResponse();
    }
}
