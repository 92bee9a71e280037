package org.sallyport.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.delivery.ManagingBalance;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** What an environment has left of text messages, and how they do. */
@Path("/environments/{environment}/message-balance")
@SignedIn
@RequestScoped
public class MessageBalanceResource {

    @Inject
    Caller caller;

    @Inject
    ManagingBalance managingBalance;

    @Inject
    HttpServletRequest request;

    @GET
    public Response read(@PathParam("environment") String environment) {
        return DeliveryAnswer.of(managingBalance.read(administrator(), environment, origin()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response warn(@PathParam("environment") String environment, InputStream body) {
        ManagingBalance.Warning warning = StrictJson.read(body).as(DeliveryBodies::warning);
        return DeliveryAnswer.of(managingBalance.warn(administrator(), environment, warning, origin()));
    }

    @POST
    @Path("/top-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response topUp(@PathParam("environment") String environment, InputStream body) {
        ManagingBalance.TopUp topUp = StrictJson.read(body).as(DeliveryBodies::topUp);
        return DeliveryAnswer.of(managingBalance.topUp(administrator(), environment, topUp, origin()));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return Origin.rest(request.getRemoteAddr());
    }
}
