package org.sallyport.web.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class MalformedBodyMapper implements ExceptionMapper<MalformedBody> {

    @Override
    public Response toResponse(MalformedBody body) {
        return Problem.malformed(body.detail()).toResponse();
    }
}
