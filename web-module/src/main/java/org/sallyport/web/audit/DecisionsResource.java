package org.sallyport.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.auditlog.ExplainingSignIns;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Why one person was asked for a code lately, or wasn't. */
@Path("/users/{user}/decisions")
@SignedIn
@RequestScoped
public class DecisionsResource {

    @Inject
    Caller caller;

    @Inject
    ExplainingSignIns explainingSignIns;

    @Inject
    AuditAnswer answer;

    @Inject
    Origins origins;

    @GET
    public Response list(@PathParam("user") String user, @Context UriInfo uri) {
        PageRequest page = new Query(uri.getQueryParameters()).as(Query::page);
        return answer.to(explainingSignIns.list(caller.user().orElseThrow(), user, page, origins.rest()));
    }
}
