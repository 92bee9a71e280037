package org.sallyport.web.signin;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;

/** Answers an application after either step: 200 once the password was right, else a problem. */
public final class SignInAnswer implements SignInOutcome.Cases<Response> {

    @Override
    public Response signedIn(SignInOutcome.SignedIn outcome) {
        return JsonAnswer.ok(OutcomeJson.of(outcome));
    }

    @Override
    public Response challenged(SignInOutcome.Challenged outcome) {
        return JsonAnswer.ok(OutcomeJson.of(outcome));
    }

    @Override
    public Response enrolmentDue(SignInOutcome.EnrolmentDue outcome) {
        return JsonAnswer.ok(OutcomeJson.of(outcome));
    }

    @Override
    public Response denied(SignInOutcome.Denied outcome) {
        return JsonAnswer.ok(OutcomeJson.of(outcome));
    }

    @Override
    public Response passwordChangeDue() {
        return JsonAnswer.ok(OutcomeJson.passwordChangeDue());
    }

    @Override
    public Response notVerified() {
        return Problem.notVerified(Problem.Scheme.SALLYPORT).toResponse();
    }

    @Override
    public Response waiting(SignInOutcome.Waiting outcome) {
        return Problem.tooManyRequests(outcome.retryAfter()).toResponse();
    }

    @Override
    public Response busy(SignInOutcome.Busy outcome) {
        return Problem.unavailable(outcome.retryAfter()).toResponse();
    }

    @Override
    public Response directoryAway(SignInOutcome.DirectoryAway outcome) {
        return Problem.unavailable(outcome.retryAfter()).toResponse();
    }

    @Override
    public Response notOffered() {
        return Problem.invalid(List.of(new InvalidMember("method", "must be one that this sign-in offers")))
                .toResponse();
    }

    @Override
    public Response notEnrolling() {
        return Problem.forbidden().toResponse();
    }
}
