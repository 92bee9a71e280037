package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Something given inside a session, its sign-in's own code or password included; a remembered device is none. */
public record Proof(Kind kind, Instant givenAt) {

    /** How long one also serves for the next change of the own sign-in. */
    static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** What was given. */
    public enum Kind {
        PASSWORD,
        CODE,
        RECOVERY;

        /** What a sign-in of this assurance was proven with last; before a remembered device it was the password. */
        public static Kind of(Assurance assurance) {
            return switch (assurance) {
                case NONE, REMEMBERED -> PASSWORD;
                case CODE -> CODE;
                case RECOVERY -> RECOVERY;
            };
        }
    }

    public Proof {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(givenAt);
    }

    /** What an action done on its strength is assured by. */
    public Assurance assurance() {
        return switch (kind) {
            case PASSWORD -> Assurance.NONE;
            case CODE -> Assurance.CODE;
            case RECOVERY -> Assurance.RECOVERY;
        };
    }

    boolean isFreshAt(Instant now) {
        return Recency.isWithin(FRESH_FOR, givenAt, now);
    }
}
