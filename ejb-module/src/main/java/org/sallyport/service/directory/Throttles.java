package org.sallyport.service.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Throttle;

/** The failure counts, one row for each person and each device of theirs; every change is one conditional UPDATE. */
@Dependent
public class Throttles {

    /** The first failures start no wait. */
    private static final String RESERVE_FREELY = "update throttle set failures = failures + 1"
            + " where subject_id = ?1 and wait_until is null and failures + 1 < " + Throttle.FREE_FAILURES;

    private static final String RESERVE = "update throttle set failures = failures + 1, wait_until = case " + waits()
            + " else null end where subject_id = ?1 and (wait_until is null or wait_until <= ?2)";

    private static final String GIVE_BACK = "update throttle set failures = failures - 1,"
            + " wait_until = case when wait_until = ?2 then null else wait_until end"
            + " where subject_id = ?1 and failures > 0";

    private final EntityManager entityManager;

    @Inject
    public Throttles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * An attempt that was counted before it was evaluated.
     *
     * @param waitUntil when the wait that it started ends, or null when it started none
     */
    public record Reservation(String subjectId, @Nullable Instant waitUntil) {}

    /** Starts the count of somebody new, or of a device. */
    public void add(String subjectId) {
        query("insert into throttle (subject_id, failures) values (?1, 0)", subjectId)
                .executeUpdate();
    }

    /** Counts a failure beforehand; empty, and nothing counted, while a wait is running. */
    public Optional<Reservation> reserve(String subjectId, Instant now) {
        if (query(RESERVE_FREELY, subjectId).executeUpdate() == 1) {
            return Optional.of(new Reservation(subjectId, null));
        }
        int reserved =
                query(RESERVE, subjectId).setParameter(2, now.toEpochMilli()).executeUpdate();
        return reserved == 0 ? Optional.empty() : Optional.of(new Reservation(subjectId, waitUntil(subjectId)));
    }

    /** Takes the reservation back, and the wait that it started; a wait that somebody else's failure started stays. */
    public void giveBack(Reservation reservation) {
        Instant started = reservation.waitUntil();
        query(GIVE_BACK, reservation.subjectId())
                .setParameter(2, started == null ? 0 : started.toEpochMilli())
                .executeUpdate();
    }

    public void clear(String subjectId) {
        query("update throttle set failures = 0, wait_until = null where subject_id = ?1", subjectId)
                .executeUpdate();
    }

    /** Ends the count of a device that is forgotten. */
    public void remove(String subjectId) {
        query("delete from throttle where subject_id = ?1", subjectId).executeUpdate();
    }

    public Duration remainingWait(String subjectId, Instant now) {
        Instant until = waitUntil(subjectId);
        return until == null || until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }

    private @Nullable Instant waitUntil(String subjectId) {
        List<?> column = query("select wait_until from throttle where subject_id = ?1", subjectId)
                .getResultList();
        Object millis = column.isEmpty() ? null : column.get(0);
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }

    private Query query(String sql, String subjectId) {
        return entityManager.createNativeQuery(sql).setParameter(1, subjectId);
    }

    /** Without the cast Derby takes the instant for an integer. */
    private static String waits() {
        int last = Throttle.failuresToLongestWait();
        return IntStream.rangeClosed(Throttle.FREE_FAILURES, last)
                .mapToObj(failures -> "when failures + 1 " + (failures == last ? ">= " : "= ") + failures
                        + " then cast(?2 as bigint) + "
                        + Throttle.waitAfter(failures).toMillis())
                .collect(Collectors.joining(" "));
    }
}
