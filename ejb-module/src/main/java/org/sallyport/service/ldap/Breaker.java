package org.sallyport.service.ldap;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a directory alone that has failed three times in a row: for 5 s, then twice as long each time, a minute at most.
 * After that one goes ahead and asks, and the others follow once there is an answer.
 */
final class Breaker {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int FAILURES = 3;

    private int failures;
    private Duration pause = FIRST_PAUSE;
    private Instant tripped = Instant.MIN;
    private Instant until = Instant.MIN;

    synchronized boolean lets(Instant now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(until)) {
            return false;
        }
        until = now.plus(pause);
        return true;
    }

    synchronized void succeed() {
        failures = 0;
        pause = FIRST_PAUSE;
    }

    /** @param began those that had begun before it tripped say nothing new */
    synchronized void fail(Instant began, Instant now) {
        if (began.isBefore(tripped)) {
            return;
        }
        failures++;
        if (failures >= FAILURES) {
            tripped = now;
            until = now.plus(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }
}
