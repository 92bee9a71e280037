package org.sallyport.service.override;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;

/**
 * What an administrator wants for one person, and the version of the person it was made from.
 *
 * @param reason of an exemption, as it was typed
 * @param until when an exemption ends; null where nobody said
 */
public record OverrideChange(
        String userId,
        long version,
        TwoStepOverride wanted,
        String reason,
        @Nullable Instant until) {

    public OverrideChange {
        reason = reason.strip();
    }

    boolean exempts() {
        return wanted == TwoStepOverride.EXEMPT;
    }

    /** Takes away what the administrator had required of the person (K-17). */
    boolean unchecks(TwoStepOverride before) {
        return before == TwoStepOverride.REQUIRE && wanted == TwoStepOverride.INHERIT;
    }

    /** An exemption can be given again, with another end. */
    boolean changesNothing(TwoStepOverride before) {
        return before == wanted && !exempts();
    }
}
