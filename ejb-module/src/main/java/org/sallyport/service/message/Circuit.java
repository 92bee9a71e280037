package org.sallyport.service.message;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a gateway alone that has failed several times in a row, and then lets one text try it; each time it fails again
 * the pause is twice as long. As opposed to {@link Breaker} it serves many threads.
 */
final class Circuit {

    static final int FAILURES = 3;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private int failures;
    private boolean isTrial;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    /** Whether a text may be sent now; after a pause only one gets a yes until it is known how that went. */
    synchronized boolean lets(Instant now) {
        if (!isOpen()) {
            return true;
        }
        if (now.isBefore(until)) {
            return false;
        }
        until = now.plus(pause);
        isTrial = true;
        return true;
    }

    /** What was on its way when the circuit opened makes no pause longer. */
    synchronized void noteFailure(Instant now) {
        failures++;
        if (failures == FAILURES || isTrial) {
            Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            until = now.plus(pause);
            isTrial = false;
        }
    }

    synchronized void noteAnswer() {
        failures = 0;
        isTrial = false;
        pause = Duration.ZERO;
    }

    /** Whether the gateway is left alone, or on trial. */
    synchronized boolean isOpen() {
        return failures >= FAILURES;
    }
}
