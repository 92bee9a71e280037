package org.sallyport.service.directory;

import jakarta.persistence.EntityManager;
import org.sallyport.service.platform.TimeSource;

/** Counts failures in the caller's transaction, as the container would in one of its own. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class Counting {

    private Counting() {}

    public static Attempts attempts(EntityManager em, TimeSource time) {
        Attempts attempts = new Attempts();
        attempts.throttles = new Throttles(em);
        attempts.time = time;
        return attempts;
    }
}
