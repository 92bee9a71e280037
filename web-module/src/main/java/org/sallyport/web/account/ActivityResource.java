package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.auditlog.ReviewingOwnActivity;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.audit.AuditJson;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** What happened lately to the account of the person who is signed in. */
@Path("/account/activity")
@SignedIn
@RequestScoped
public class ActivityResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingOwnActivity reviewingOwnActivity;

    @Inject
    AuditJson json;

    @GET
    public Response list(@Context UriInfo uri) {
        PageRequest page = new Query(uri.getQueryParameters()).as(Query::page);
        return JsonAnswer.ok(
                json.activity(reviewingOwnActivity.list(caller.user().orElseThrow(), page)));
    }
}
