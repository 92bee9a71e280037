package org.sallyport.domain.environment;

import java.time.Duration;
import java.util.Objects;

/**
 * When a browser that proved a code is spared the next one.
 *
 * @param mode whether the person chooses (D-01)
 * @param days 0 to 3650; 0 hides the checkbox and leaves the grace (C-65, D-02)
 * @param grace 0 to 900 seconds from the moment the code was verified, not sliding (C-54, D-03)
 */
public record Remembering(RememberMode mode, int days, Duration grace) {

    public static final int MAX_DAYS = 3650;
    public static final Duration MAX_GRACE = Duration.ofMinutes(15);

    public Remembering {
        Objects.requireNonNull(mode);
        Bounds.require("rememberDays", days, 0, MAX_DAYS);
        Bounds.require("graceSeconds", grace.toSeconds(), 0, MAX_GRACE.toSeconds());
    }

    /** Whether somebody who gives a code is asked about remembering (D-02). */
    public boolean isOffered() {
        return mode == RememberMode.ASK && days > 0;
    }

    public static Remembering never() {
        return new Remembering(RememberMode.NEVER, 0, Duration.ZERO);
    }
}
