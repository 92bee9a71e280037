package org.sallyport.web.delivery;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.sallyport.service.delivery.DeliveryOutcome;
import org.sallyport.service.delivery.TryingOutcome;
import org.sallyport.service.message.Queued;
import org.sallyport.service.message.ReadingPhoneNumber.Why;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;

/** What an administrator who looks after text messages is answered. */
final class DeliveryAnswer {

    private static final String NOT_ALLOWED = "must be in a country that may be texted";

    private DeliveryAnswer() {}

    static Response of(DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.Current current) {
            return JsonAnswer.ok(DeliveryJson.of(current.state()));
        }
        return outcome instanceof DeliveryOutcome.ChangedMeanwhile
                ? Problem.changedMeanwhile().toResponse()
                : Problem.forbidden().toResponse();
    }

    static Response of(TryingOutcome outcome) {
        if (outcome instanceof TryingOutcome.OnItsWay onItsWay) {
            return JsonAnswer.accepted(DeliveryJson.of(onItsWay.to()));
        }
        if (outcome instanceof TryingOutcome.NoSuchNumber number) {
            return invalid(rule(number.why()));
        }
        return outcome instanceof TryingOutcome.NotQueued notQueued
                ? of(notQueued.why())
                : Problem.forbidden().toResponse();
    }

    private static Response of(Queued why) {
        if (why instanceof Queued.Limited limited) {
            return Problem.tooManyRequests(limited.retryAfter()).toResponse();
        }
        return why instanceof Queued.NotAllowed
                ? invalid(NOT_ALLOWED)
                : Problem.wrongState("No text message is left, or there is no gateway.")
                        .toResponse();
    }

    private static String rule(Why why) {
        return switch (why) {
            case NOT_A_NUMBER -> "must be a number with its country, as in +358 40 123 4567";
            case NO_TEXTS -> "must be a number that gets text messages";
            case PREMIUM -> "must be a number that costs no more than a text message";
        };
    }

    private static Response invalid(String rule) {
        return Problem.invalid(List.of(new InvalidMember("phone", rule))).toResponse();
    }

    /** The part of the message bundle that says why a number isn't texted. */
    static String word(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
