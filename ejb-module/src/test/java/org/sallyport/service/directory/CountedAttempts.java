package org.sallyport.service.directory;

import jakarta.persistence.EntityManager;
import org.sallyport.service.platform.TimeSource;

/** Attempts as the container would put them together, in the transaction at hand. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class CountedAttempts {

    private CountedAttempts() {}

    public static Attempts in(EntityManager entityManager, TimeSource time) {
        Attempts attempts = new Attempts();
        attempts.throttles = new Throttles(entityManager);
        attempts.time = time;
        return attempts;
    }
}
