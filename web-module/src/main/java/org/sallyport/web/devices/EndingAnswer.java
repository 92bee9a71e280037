package org.sallyport.web.devices;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.IntFunction;
import org.sallyport.service.devices.Ending;
import org.sallyport.web.platform.Problem;

/** What applications are answered when they end something. */
final class EndingAnswer {

    private static final List<Problem.InvalidMember> NOT_CONFIRMED =
            List.of(new Problem.InvalidMember("confirmation", "must be the key of the environment"));

    private EndingAnswer() {}

    /** @param own what to do instead where it is the administrator's own */
    static Response of(Ending ending, String own, IntFunction<Response> done) {
        return ending instanceof Ending.Ended ended
                ? done.apply(ended.count())
                : problem((Ending.Refused) ending, own).toResponse();
    }

    static Response nothing(int count) {
        return Response.noContent().build();
    }

    private static Problem problem(Ending.Refused refused, String own) {
        return switch (refused) {
            case FORBIDDEN -> Problem.forbidden();
            case NOT_THERE -> Problem.notFound();
            case OWN -> Problem.inUse(own);
            case NOT_CONFIRMED -> Problem.invalid(NOT_CONFIRMED);
        };
    }
}
