package org.sallyport.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.auditlog.ExportStart;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.web.job.JobJson;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The audit log as files, which are made behind the request. */
@Path("/audit/exports")
@SignedIn
@RequestScoped
public class AuditExportsResource {

    @Inject
    Caller caller;

    @Inject
    ExportingAudit exportingAudit;

    @Inject
    Origins origins;

    @POST
    public Response begin(@Context UriInfo uri) {
        ExportingAudit.Order order = new Query(uri.getQueryParameters()).as(AuditQuery::order);
        ExportStart start = exportingAudit.begin(caller.user().orElseThrow(), order, origins.rest());
        return start instanceof ExportStart.Begun begun
                ? JsonAnswer.accepted(JobJson.of(begun.job()))
                : Problem.forbidden().toResponse();
    }
}
