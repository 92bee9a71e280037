package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.devices.SigningOutPerson;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** All sessions of one person of the administrator's environment. */
@Path("/users/{user}/sessions")
@SignedIn
@RequestScoped
public class PersonsSessionsResource {

    @Inject
    Caller caller;

    @Inject
    SigningOutPerson signingOutPerson;

    @Inject
    Origins origins;

    @DELETE
    public Response signOut(@PathParam("user") String user) {
        return EndingAnswer.of(
                signingOutPerson.signOut(administrator(), user, origin()),
                "It is your own account. End its other sessions at /api/v1/session/sessions.",
                count -> JsonAnswer.ok(AllDevicesJson.ended(count)));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
