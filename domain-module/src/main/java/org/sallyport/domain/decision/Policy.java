package org.sallyport.domain.decision;

import java.util.Objects;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * The environment's part of a situation.
 *
 * @param epoch rises whenever the mode goes to OFF; what was remembered under an older one is void (D-05)
 * @param smsBalance how many text messages are left
 */
public record Policy(TwoStepSettings settings, long epoch, long smsBalance) {

    public Policy {
        Objects.requireNonNull(settings);
    }

    boolean canText() {
        return smsBalance > 0;
    }
}
