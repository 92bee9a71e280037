package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ForgettingDevices;
import org.sallyport.service.signin.RenamingDevice;
import org.sallyport.service.signin.ReviewingDevices;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The devices of the person who is signed in. */
@Path("/session/devices")
@SignedIn
@RequestScoped
public class DevicesResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingDevices reviewingDevices;

    @Inject
    RenamingDevice renamingDevice;

    @Inject
    ForgettingDevices forgettingDevices;

    @Inject
    Origins origins;

    @GET
    public Response list() {
        return JsonAnswer.ok(DevicesJson.devices(reviewingDevices.devices(user())));
    }

    @DELETE
    public Response forgetOthers() {
        forgettingDevices.forgetOthers(user(), origin());
        return Response.noContent().build();
    }

    @PUT
    @Path("/{device}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(@PathParam("device") String device, InputStream body) {
        DeviceName name = StrictJson.read(body).as(DevicesJson::name);
        return renamingDevice.rename(user(), device, name, origin())
                ? Response.noContent().build()
                : Problem.notFound().toResponse();
    }

    @DELETE
    @Path("/{device}")
    public Response forget(@PathParam("device") String device) {
        return switch (forgettingDevices.forget(user(), device, origin())) {
            case FORGOTTEN -> Response.noContent().build();
            case IN_USE ->
                Problem.inUse("This session began on the device. Forget it in a session of another one.")
                        .toResponse();
            case NOT_THERE -> Problem.notFound().toResponse();
        };
    }

    private SignedInUser user() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
