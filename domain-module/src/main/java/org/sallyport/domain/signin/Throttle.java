package org.sallyport.domain.signin;

import java.time.Duration;

/**
 * How long somebody waits after failing too often: counted per person over both steps, all doors and all nodes, until a
 * whole sign-in succeeds (decision.md, "Unstated numbers").
 */
public final class Throttle {

    /** So many failures in a row cost nothing but the last. */
    public static final int FREE_FAILURES = 5;

    public static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private Throttle() {}

    /** The wait that failure number {@code failures} starts; zero below the limit, then doubling. */
    public static Duration waitAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES, failuresToLongestWait() - FREE_FAILURES);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** From this failure on every wait is the longest one. */
    public static int failuresToLongestWait() {
        long steps = LONGEST_WAIT.dividedBy(FIRST_WAIT);
        return FREE_FAILURES + Long.SIZE - Long.numberOfLeadingZeros(steps - 1);
    }
}
