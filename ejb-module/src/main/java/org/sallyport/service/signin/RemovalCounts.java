package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;

/** How many removals each administrator has made since the first in the last hour; every change is one conditional UPDATE. */
@Dependent
public class RemovalCounts {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String COUNT = "update throttle set"
            + " removals = case when removals_since <= ?2 then 1 else removals + 1 end,"
            + " removals_since = case when removals_since <= ?2 then cast(?3 as bigint) else removals_since end"
            + " where subject_id = ?1 and (removals_since <= ?2 or removals < ?4)";

    private final EntityManager entityManager;

    @Inject
    public RemovalCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Counts one; false, and nothing counted, when there have been {@code most} within the hour. */
    public boolean reserve(String administratorId, int most, Instant now) {
        return query(COUNT, administratorId)
                        .setParameter(2, now.minus(WINDOW).toEpochMilli())
                        .setParameter(3, now.toEpochMilli())
                        .setParameter(4, most)
                        .executeUpdate()
                == 1;
    }

    /** Whether one that {@link #reserve} turned away is the first of its hour. */
    public boolean noteFirstTooMany(String administratorId, int most) {
        return query(
                                "update throttle set removals = removals + 1 where subject_id = ?1 and removals = ?2",
                                administratorId)
                        .setParameter(2, most)
                        .executeUpdate()
                == 1;
    }

    /** How long until the hour of this administrator is over. */
    public Duration remaining(String administratorId, Instant now) {
        Number since = (Number) query("select removals_since from throttle where subject_id = ?1", administratorId)
                .getSingleResult();
        return Duration.between(now, Instant.ofEpochMilli(since.longValue()).plus(WINDOW));
    }

    private Query query(String sql, String administratorId) {
        return entityManager.createNativeQuery(sql).setParameter(1, administratorId);
    }
}
