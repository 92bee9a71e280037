package org.sallyport.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.override.OverridingTwoStep;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.directory.RemovalAnswer;
import org.sallyport.web.directory.RemovalJson;
import org.sallyport.web.people.UserAnswer;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** What holds for one person instead of the environment's settings. */
@Path("/users/{user}/two-step-override")
@SignedIn
@RequestScoped
public class OverrideResource {

    @Inject
    Caller caller;

    @Inject
    OverridingTwoStep overridingTwoStep;

    @Inject
    HttpServletRequest request;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(@PathParam("user") String user, InputStream body) {
        UserOutcome outcome = choose(StrictJson.read(body).as(members -> OverrideBody.read(user, members)));
        return outcome instanceof UserOutcome.Unproven unproven
                ? unproven.proof().fold(new RemovalAnswer())
                : UserAnswer.to(outcome);
    }

    private UserOutcome choose(OverrideBody wanted) {
        RemovalJson.Proof proof = wanted.proof();
        return proof == null
                ? overridingTwoStep.change(administrator(), wanted.change(), origin())
                : proof.fold(
                        code -> overridingTwoStep.changeByCode(administrator(), wanted.change(), code, origin()),
                        password -> overridingTwoStep.changeByPassword(
                                administrator(), wanted.change(), password, origin()));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return Origin.rest(request.getRemoteAddr());
    }
}
