package org.sallyport.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Bugs and outages: the log gets the cause, the caller a reference to it and nothing else. */
@Provider
@ApplicationScoped
public class IncidentMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(IncidentMapper.class.getName());

    @Inject
    References references;

    @Override
    public Response toResponse(Throwable cause) {
        String incident = references.next();
        LOG.log(Level.SEVERE, cause, () -> "Incident " + incident);
        return Problem.incident(incident).toResponse();
    }
}
