package org.sallyport.web.signin;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;
import org.sallyport.web.platform.Problem;

/** What an application is answered that asked for a code by message. */
public final class SendAnswer {

    private SendAnswer() {}

    static Response of(SendOutcome outcome) {
        return outcome.fold(sent -> JsonAnswer.accepted(json(sent)), SendAnswer::notSent);
    }

    private static JsonObjectBuilder json(SendOutcome.Sent sent) {
        return JsonAnswer.object()
                .add("sentTo", sent.sentTo())
                .add("validUntil", JsonInstant.format(sent.validUntil()))
                .add("nextAllowedAt", JsonInstant.format(sent.nextAllowedAt()));
    }

    public static Response notSent(SendOutcome.NotSent outcome) {
        if (outcome instanceof SendOutcome.Limited limited) {
            return Problem.tooManyRequests(limited.retryAfter()).toResponse();
        }
        return outcome instanceof SendOutcome.NotVerified
                ? new SignInAnswer().notVerified()
                : new SignInAnswer().notOffered();
    }
}
