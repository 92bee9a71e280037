package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.devices.EndingSession;
import org.sallyport.service.devices.ReviewingAllDevices;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Live sessions of everybody in the administrator's environment. */
@Path("/sessions")
@SignedIn
@RequestScoped
public class AllSessionsResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingAllDevices reviewingAllDevices;

    @Inject
    EndingSession endingSession;

    @Inject
    Origins origins;

    @GET
    public Response list(@Context UriInfo address) {
        ListQuery asked = new Query(address.getQueryParameters()).as(ListQuery::of);
        return reviewingAllDevices
                .sessions(administrator(), asked.person(), asked.page(), origin())
                .map(sessions -> JsonAnswer.ok(AllDevicesJson.sessions(sessions)))
                .orElseGet(() -> Problem.forbidden().toResponse());
    }

    @DELETE
    @Path("/{session}")
    public Response end(@PathParam("session") String session) {
        return EndingAnswer.of(
                endingSession.end(administrator(), session, origin()),
                "It is the session of this request. End it at /api/v1/session.",
                EndingAnswer::nothing);
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
