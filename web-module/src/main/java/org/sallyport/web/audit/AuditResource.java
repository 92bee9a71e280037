package org.sallyport.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.auditlog.ReviewingAudit;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The audit log of the administrator's own environment. */
@Path("/audit")
@SignedIn
@RequestScoped
public class AuditResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingAudit reviewingAudit;

    @Inject
    AuditAnswer answer;

    @Inject
    Origins origins;

    @GET
    public Response list(@Context UriInfo uri) {
        AuditQuery wanted = new Query(uri.getQueryParameters()).as(AuditQuery::read);
        return answer.to(reviewingAudit.list(administrator(), wanted.filter(), wanted.page(), origin()));
    }

    @GET
    @Path("/{entry}")
    public Response read(@PathParam("entry") String entry) {
        return answer.to(reviewingAudit.read(administrator(), entry, origin()));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
