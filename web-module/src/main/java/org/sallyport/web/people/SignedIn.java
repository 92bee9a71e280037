package org.sallyport.web.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.service.people.UserFilter.LastSignIn;

/** When somebody last signed in, as an administrator asks for it: from today's point of view. */
enum SignedIn {
    WHENEVER(0),
    WITHIN_7_DAYS(7),
    WITHIN_30_DAYS(30),
    NOT_FOR_30_DAYS(30),
    NOT_FOR_90_DAYS(90),
    NEVER(0);

    private final Duration span;

    SignedIn(int days) {
        this.span = Duration.ofDays(days);
    }

    LastSignIn at(Instant now) {
        Optional<Instant> then = Optional.of(now.minus(span));
        return switch (this) {
            case WHENEVER -> LastSignIn.WHENEVER;
            case WITHIN_7_DAYS, WITHIN_30_DAYS -> new LastSignIn(then, Optional.empty(), false);
            case NOT_FOR_30_DAYS, NOT_FOR_90_DAYS -> new LastSignIn(Optional.empty(), then, false);
            case NEVER -> new LastSignIn(Optional.empty(), Optional.empty(), true);
        };
    }
}
