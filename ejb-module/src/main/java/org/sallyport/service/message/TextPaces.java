package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When each person's last five text messages were queued, so that no fifteen minutes ever have a sixth (decision.md). One
 * conditional UPDATE shifts them.
 */
@Dependent
public class TextPaces {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String SHIFT = "update text_pace set fifth_latest = fourth_latest,"
            + " fourth_latest = third_latest, third_latest = second_latest, second_latest = latest, latest = ?2"
            + " where user_id = ?1 and fifth_latest <= ?3";

    private final EntityManager entityManager;

    @Inject
    public TextPaces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean isKnown(String userId) {
        return !fifthLatest(userId).isEmpty();
    }

    /** Fails when another node was faster. */
    void open(String userId) {
        query("insert into text_pace values (?1, 0, 0, 0, 0, 0)", userId).executeUpdate();
    }

    /** Counts one more; false, and nothing counted, when there were five in the window. */
    boolean reserve(String userId, Instant now) {
        return query(SHIFT, userId)
                        .setParameter(2, now.toEpochMilli())
                        .setParameter(3, now.minus(WINDOW).toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** How long until the person may have the next one. */
    Duration remaining(String userId, Instant now) {
        return fifthLatest(userId).stream()
                .findFirst()
                .map(fifth -> Instant.ofEpochMilli(((Number) fifth).longValue()))
                .map(fifth -> Duration.between(now, fifth.plus(WINDOW)))
                .orElse(Duration.ZERO);
    }

    private List<?> fifthLatest(String userId) {
        return query("select fifth_latest from text_pace where user_id = ?1", userId)
                .getResultList();
    }

    private Query query(String sql, String userId) {
        return entityManager.createNativeQuery(sql).setParameter(1, userId);
    }
}
