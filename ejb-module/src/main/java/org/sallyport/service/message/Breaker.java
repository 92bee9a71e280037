package org.sallyport.service.message;

import java.time.Duration;
import java.time.Instant;

/** Leaves a mail server alone that has failed: for a minute, then twice as long each time, ten at most. For one thread at a time. */
final class Breaker {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    boolean lets(Instant now) {
        return !now.isBefore(until);
    }

    /** For how long from now on. */
    Duration trip(Instant now) {
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        until = now.plus(pause);
        return pause;
    }

    void reset() {
        pause = Duration.ZERO;
    }
}
