package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much has failed from each address since the first failure there; every change is one conditional UPDATE. */
@Dependent
public class SourceFailures {

    private static final String COUNT = "update source_failure set"
            + " failures = case when since <= ?2 then 1 else failures + 1 end,"
            + " since = case when since <= ?2 then cast(?3 as bigint) else since end where source = ?1";

    private static final String UNDER_LIMIT = " and (since <= ?2 or failures < ?4)";

    private final EntityManager entityManager;

    @Inject
    public SourceFailures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Counts one beforehand; false, and nothing counted, when there have been {@code most} within {@code window}. */
    public boolean reserve(String source, int most, Duration window, Instant now) {
        return counting(COUNT + UNDER_LIMIT, source, window, now)
                        .setParameter(4, most)
                        .executeUpdate()
                == 1;
    }

    /** Counts one more, whatever the limit; false when nothing was ever counted there. */
    public boolean count(String source, Duration window, Instant now) {
        return counting(COUNT, source, window, now).executeUpdate() == 1;
    }

    /** The first one. Fails when another node was faster. */
    public void add(String source, Instant now) {
        query("insert into source_failure (source, failures, since) values (?1, 1, ?2)", source)
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
    }

    public boolean isKnown(String source) {
        return !query("select since from source_failure where source = ?1", source)
                .getResultList()
                .isEmpty();
    }

    /** What was counted beforehand was no failure. */
    public void giveBack(String source) {
        query("update source_failure set failures = failures - 1 where source = ?1 and failures > 0", source)
                .executeUpdate();
    }

    /** How long until the window of {@code source} is over. */
    public Duration remaining(String source, Duration window, Instant now) {
        List<?> since = query("select since from source_failure where source = ?1", source)
                .getResultList();
        Duration left = since.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        now,
                        Instant.ofEpochMilli(((Number) since.get(0)).longValue())
                                .plus(window));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Query counting(String sql, String source, Duration window, Instant now) {
        return query(sql, source)
                .setParameter(2, now.minus(window).toEpochMilli())
                .setParameter(3, now.toEpochMilli());
    }

    private Query query(String sql, String source) {
        return entityManager.createNativeQuery(sql).setParameter(1, source);
    }
}
