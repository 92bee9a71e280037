package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.sallyport.service.platform.TimeSource;

/**
 * Attempts are reserved before anything is evaluated, in transactions of their own: a burst of a hundred gets five
 * answers, and no exception can undo the count.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Attempts {

    @Inject
    Throttles throttles;

    @Inject
    TimeSource time;

    /**
     * Counts an attempt as failed; empty while a wait is running, and then nothing is counted.
     *
     * @param subjectId a person, or a device that a person has used
     */
    public Optional<Throttles.Reservation> reserve(String subjectId) {
        return throttles.reserve(subjectId, time.now());
    }

    /** Takes back what {@link #reserve} counted, and the wait it started: the attempt was right. */
    public void giveBack(Throttles.Reservation reservation) {
        throttles.giveBack(reservation);
    }

    /** How long the running wait still takes; zero when there is none. */
    public Duration remainingWait(String subjectId) {
        return throttles.remainingWait(subjectId, time.now());
    }

    /** A whole sign-in succeeded: part of its transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void clear(String subjectId) {
        throttles.clear(subjectId);
    }
}
