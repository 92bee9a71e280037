package org.sallyport.domain.environment;

import java.time.Duration;

/**
 * How long a session lives.
 *
 * @param idle 5 to 480 minutes without a request
 * @param absolute 1 to 24 hours in all, whatever happens
 */
public record SessionLimits(Duration idle, Duration absolute) {

    /** What every preset starts with. */
    public static final SessionLimits OFFICE_DAY = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    public SessionLimits {
        Bounds.require("sessionIdleMinutes", idle.toMinutes(), 5, 480);
        Bounds.require("sessionHours", absolute.toHours(), 1, 24);
    }
}
