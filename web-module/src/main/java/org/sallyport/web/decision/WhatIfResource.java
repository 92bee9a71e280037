package org.sallyport.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.sallyport.service.decision.Trial;
import org.sallyport.service.decision.TrialOutcome;
import org.sallyport.service.decision.TryingDecision;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** What would be decided about somebody of the administrator's own environment. */
@Path("/what-if")
@SignedIn
@RequestScoped
public class WhatIfResource {

    @Inject
    Caller caller;

    @Inject
    TryingDecision tryingDecision;

    @Inject
    TrialJson json;

    @Inject
    Origins origins;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        Trial trial = StrictJson.read(body).as(TrialBody::read);
        return answer(tryingDecision.ask(caller.user().orElseThrow(), trial, origins.rest()));
    }

    private Response answer(TrialOutcome outcome) {
        if (outcome instanceof TrialOutcome.Decided decided) {
            return JsonAnswer.ok(json.of(decided));
        }
        if (outcome instanceof TrialOutcome.NoSuchPerson) {
            return invalid("person", "must be somebody of your environment");
        }
        return outcome instanceof TrialOutcome.NoSuchDevice
                ? invalid("device", "must be a device of this person")
                : Problem.forbidden().toResponse();
    }

    private static Response invalid(String member, String rule) {
        return Problem.invalid(List.of(new InvalidMember(member, rule))).toResponse();
    }
}
