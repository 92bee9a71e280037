package org.sallyport.service.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * What an administrator wants to know the decision about.
 *
 * @param person a login of the administrator's own environment, or an id
 * @param network the address that the person comes from, or null for one that no network is known by
 * @param at when, or null for now
 * @param settings to be tried instead of the present ones, or null
 */
public record Trial(
        String person,
        Occasion occasion,
        @Nullable String network,
        TriedDevice device,
        @Nullable Instant at,
        @Nullable TwoStepSettings settings) {

    /** The same, but for the settings. */
    public Trial under(TwoStepSettings other) {
        return new Trial(person, occasion, network, device, at, other);
    }
}
