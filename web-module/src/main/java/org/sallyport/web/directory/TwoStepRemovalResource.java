package org.sallyport.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.sallyport.domain.decision.Decision;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.service.signin.RemovingTwoStep;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The removal of somebody else's two-step verification, with the proof that it takes. */
@Path("/users/{user}/two-step-removal")
@SignedIn
@RequestScoped
public class TwoStepRemovalResource {

    @Inject
    Caller caller;

    @Inject
    RemovingTwoStep removingTwoStep;

    @Inject
    Origins origins;

    @GET
    public Response ask(@PathParam("user") String user) {
        return removingTwoStep
                .demand(administrator(), user, origin())
                .map(TwoStepRemovalResource::demanded)
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("user") String user, InputStream body) {
        Optional<ChangeOutcome> outcome = StrictJson.read(body)
                .as(RemovalJson::proof)
                .fold(
                        code -> removingTwoStep.byCode(administrator(), user, code, origin()),
                        password -> removingTwoStep.byPassword(administrator(), user, password, origin()));
        return outcome.map(ended -> ended.fold(new RemovalAnswer()))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private static Response demanded(Decision decision) {
        return decision instanceof Decision.Challenge challenge
                ? JsonAnswer.ok(RemovalJson.of(challenge))
                : RemovalAnswer.denied(decision.reason());
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}
