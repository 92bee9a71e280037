package org.sallyport.domain.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an administrator chose for one person instead of the environment's rule (D-07). */
public enum TwoStepOverride {
    INHERIT,
    REQUIRE,
    /** Honoured only where the environment allows exemptions, and only until it ends. */
    EXEMPT;

    /**
     * What of it still counts at {@code now}: an exemption ends by itself, and then the environment's rule holds again.
     *
     * @param until when it ends; null for what is no exemption
     */
    public TwoStepOverride at(Instant now, @Nullable Instant until) {
        boolean over = this == EXEMPT && (until == null || !now.isBefore(until));
        return over ? INHERIT : this;
    }
}
