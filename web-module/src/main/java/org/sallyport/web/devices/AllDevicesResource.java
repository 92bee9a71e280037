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
import org.sallyport.service.devices.ReviewingAllDevices;
import org.sallyport.service.devices.RevokingDevice;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Known devices of everybody in the administrator's environment. */
@Path("/devices")
@SignedIn
@RequestScoped
public class AllDevicesResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingAllDevices reviewingAllDevices;

    @Inject
    RevokingDevice revokingDevice;

    @Inject
    Origins origins;

    @GET
    public Response list(@Context UriInfo address) {
        ListQuery asked = new Query(address.getQueryParameters()).as(ListQuery::of);
        return reviewingAllDevices
                .devices(administrator(), asked.person(), asked.page(), origin())
                .map(devices -> JsonAnswer.ok(AllDevicesJson.devices(devices)))
                .orElseGet(() -> Problem.forbidden().toResponse());
    }

    @DELETE
    @Path("/{device}")
    public Response revoke(@PathParam("device") String device) {
        return EndingAnswer.of(
                revokingDevice.revoke(administrator(), device, origin()),
                "This session began on the device. Forget it in a session of another one.",
                EndingAnswer::nothing);
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
