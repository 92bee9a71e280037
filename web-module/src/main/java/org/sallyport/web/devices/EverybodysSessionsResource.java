package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.devices.SigningOutEverybody;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** All sessions of the administrator's environment but the one at hand. */
@Path("/environments/{environment}/sign-out")
@SignedIn
@RequestScoped
public class EverybodysSessionsResource {

    @Inject
    Caller caller;

    @Inject
    SigningOutEverybody signingOutEverybody;

    @Inject
    Origins origins;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signOut(@PathParam("environment") String environment, InputStream body) {
        String typed = StrictJson.read(body).as(AllDevicesJson::confirmation);
        SigningOutEverybody.Order order = new SigningOutEverybody.Order(environment, typed);
        return EndingAnswer.of(
                signingOutEverybody.signOut(administrator(), order, origin()),
                "",
                count -> JsonAnswer.ok(AllDevicesJson.ended(count)));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
