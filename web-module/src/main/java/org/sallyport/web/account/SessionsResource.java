package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ReviewingDevices;
import org.sallyport.service.signin.SigningOutElsewhere;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** All live sessions of the person who is signed in. */
@Path("/session/sessions")
@SignedIn
@RequestScoped
public class SessionsResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingDevices reviewingDevices;

    @Inject
    SigningOutElsewhere signingOutElsewhere;

    @Inject
    Origins origins;

    @GET
    public Response list() {
        return JsonAnswer.ok(DevicesJson.sessions(reviewingDevices.sessions(user())));
    }

    @DELETE
    public Response signOutElsewhere() {
        signingOutElsewhere.signOut(user(), origins.rest());
        return Response.noContent().build();
    }

    private SignedInUser user() {
        return caller.user().orElseThrow();
    }
}
