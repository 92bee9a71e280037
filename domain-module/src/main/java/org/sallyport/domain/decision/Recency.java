package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;

/** Whether what was proven at one instant still counts at another, the clocks of two nodes being what they are. */
final class Recency {

    /**
     * How far another node's clock may run ahead: one TOTP step. What comes from later than that is an error of a
     * clock, and errors ask.
     */
    static final Duration MAX_DRIFT = Duration.ofSeconds(30);

    private Recency() {}

    /** At exactly the end of {@code life} it has ended (D-03), and nothing counts for no time at all (D-02). */
    static boolean isWithin(Duration life, Instant provenAt, Instant now) {
        Duration age = Duration.between(provenAt, now);
        return age.compareTo(MAX_DRIFT.negated()) >= 0 && age.compareTo(life) < 0 && life.compareTo(Duration.ZERO) > 0;
    }
}
