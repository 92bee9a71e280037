package org.sallyport.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.delivery.TryingGateway;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Has a text sent to a number at hand, to see whether it arrives. */
@Path("/environments/{environment}/test-messages")
@SignedIn
@RequestScoped
public class TestMessagesResource {

    @Inject
    Caller caller;

    @Inject
    TryingGateway tryingGateway;

    @Inject
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@PathParam("environment") String environment, InputStream body) {
        String phone = StrictJson.read(body).as(DeliveryBodies::phone);
        return DeliveryAnswer.of(tryingGateway.send(
                caller.user().orElseThrow(), environment, phone, Origin.rest(request.getRemoteAddr())));
    }
}
