package org.sallyport.service.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** What came of asking for a code by message. */
public sealed interface SendOutcome {

    /** What is said when one is on its way, and when none is. */
    default <T> T fold(Function<? super Sent, ? extends T> sent, Function<? super NotSent, ? extends T> notSent) {
        return this instanceof Sent done ? sent.apply(done) : notSent.apply((NotSent) this);
    }

    /**
     * It is on its way.
     *
     * @param sentTo masked: "••42"
     */
    record Sent(String sentTo, Instant validUntil, Instant nextAllowedAt) implements SendOutcome {}

    /** None is. */
    sealed interface NotSent extends SendOutcome {}

    /** There is no such half-finished sign-in, or session. */
    record NotVerified() implements NotSent {}

    /** It doesn't ask for such codes. */
    record NotOffered() implements NotSent {}

    /** There have been enough lately; the last one still serves. */
    record Limited(Duration retryAfter) implements NotSent {}

    /** Nothing is sent there at present. */
    record Unavailable() implements NotSent {}
}
