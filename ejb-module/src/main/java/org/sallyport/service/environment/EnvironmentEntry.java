package org.sallyport.service.environment;

import java.time.Instant;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.TwoStepMode;

/**
 * An environment in the site's list.
 *
 * @param site whether it is the one from which the others are managed
 * @param version of its name and its settings
 */
public record EnvironmentEntry(
        String key, String name, TwoStepMode mode, boolean site, Instant createdAt, long version) {

    static EnvironmentEntry of(Environment environment) {
        return new EnvironmentEntry(
                environment.key(),
                environment.name(),
                environment.settings().mode(),
                environment.isSite(),
                environment.createdAt(),
                environment.version());
    }
}
