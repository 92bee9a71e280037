package org.sallyport.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.override.EndingExemption;
import org.sallyport.service.override.ReviewingExemptions;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The register of exemptions of the administrator's environment. */
@Path("/exemptions")
@SignedIn
@RequestScoped
public class ExemptionsResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingExemptions reviewingExemptions;

    @Inject
    EndingExemption endingExemption;

    @Inject
    HttpServletRequest request;

    @GET
    public Response list(@Context UriInfo address) {
        PageRequest page = new Query(address.getQueryParameters()).as(Query::page);
        return reviewingExemptions
                .list(administrator(), page, origin())
                .map(register -> JsonAnswer.ok(ExemptionsJson.of(register)))
                .orElseGet(() -> Problem.forbidden().toResponse());
    }

    @DELETE
    @Path("/{exemption}")
    public Response end(@PathParam("exemption") String exemption) {
        return switch (endingExemption.end(administrator(), exemption, origin())) {
            case ENDED -> Response.noContent().build();
            case NOT_THERE -> Problem.notFound().toResponse();
            case FORBIDDEN -> Problem.forbidden().toResponse();
        };
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return Origin.rest(request.getRemoteAddr());
    }
}
