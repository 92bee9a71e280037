package org.sallyport.web.directory;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;

/** Answers an application after a removal of somebody's two-step verification, or what else takes the same proof. */
public final class RemovalAnswer implements ChangeOutcome.Cases<Response> {

    static Response denied(Reason reason) {
        Problem problem = reason == Reason.PERMISSION_MISSING ? Problem.forbidden() : Problem.forbidden(reason.name());
        return problem.toResponse();
    }

    @Override
    public Response done() {
        return Response.noContent().build();
    }

    /** Never: the proof comes along. */
    @Override
    public Response proofDue() {
        return notOffered();
    }

    @Override
    public Response denied(ChangeOutcome.Denied outcome) {
        return denied(outcome.reason());
    }

    /** By its scheme a client tells it from a session that is over. */
    @Override
    public Response notVerified() {
        return Problem.notVerified(Problem.Scheme.SALLYPORT).toResponse();
    }

    @Override
    public Response waiting(ChangeOutcome.Waiting outcome) {
        return Problem.tooManyRequests(outcome.retryAfter()).toResponse();
    }

    @Override
    public Response limited(ChangeOutcome.Limited outcome) {
        return Problem.tooManyRequests(outcome.retryAfter()).toResponse();
    }

    @Override
    public Response busy(ChangeOutcome.Busy outcome) {
        return Problem.unavailable(outcome.retryAfter()).toResponse();
    }

    /** Never: nothing is set up. */
    @Override
    public Response expired() {
        return notOffered();
    }

    @Override
    public Response notOffered() {
        return Problem.invalid(List.of(new InvalidMember("code", "must be what is asked for, a code or the password")))
                .toResponse();
    }

    @Override
    public Response over() {
        return Problem.notVerified(Problem.Scheme.BEARER).toResponse();
    }
}
