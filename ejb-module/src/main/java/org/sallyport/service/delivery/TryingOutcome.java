package org.sallyport.service.delivery;

import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.message.Queued;
import org.sallyport.service.message.ReadingPhoneNumber;

/** How trying a text message ended. */
public sealed interface TryingOutcome {

    /** It is on its way. */
    record OnItsWay(PhoneNumber to) implements TryingOutcome {}

    /** What was typed can't be texted. */
    record NoSuchNumber(ReadingPhoneNumber.Why why) implements TryingOutcome {}

    /** Never {@link Queued.Waiting}. */
    record NotQueued(Queued why) implements TryingOutcome {}

    /** The permission is missing, or the environment isn't the caller's. */
    record Forbidden() implements TryingOutcome {}
}
