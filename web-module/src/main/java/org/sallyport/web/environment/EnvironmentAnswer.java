package org.sallyport.web.environment;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sallyport.service.environment.EnvironmentOutcome;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.FoundingOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;

/** What an administrator of the site is answered. */
final class EnvironmentAnswer {

    private EnvironmentAnswer() {}

    static Response of(EnvironmentOutcome outcome) {
        if (outcome instanceof EnvironmentOutcome.Entries entries) {
            return JsonAnswer.ok(EnvironmentJson.of(entries.slice()));
        }
        if (outcome instanceof EnvironmentOutcome.Current current) {
            return JsonAnswer.ok(EnvironmentJson.of(current.entry()));
        }
        if (outcome instanceof EnvironmentOutcome.NotThere) {
            return Problem.notFound().toResponse();
        }
        return outcome instanceof EnvironmentOutcome.ChangedMeanwhile
                ? Problem.changedMeanwhile().toResponse()
                : Problem.forbidden().toResponse();
    }

    static Response of(FoundingOutcome outcome, Draft draft) {
        if (outcome instanceof FoundingOutcome.Founded founded) {
            return JsonAnswer.created(EnvironmentJson.of(founded, draft));
        }
        if (outcome instanceof FoundingOutcome.KeyTaken) {
            return Problem.invalid(List.of(new InvalidMember("key", "must be one that no environment has")))
                    .toResponse();
        }
        return outcome instanceof FoundingOutcome.Busy busy
                ? Problem.unavailable(busy.retryAfter()).toResponse()
                : Problem.forbidden().toResponse();
    }
}
