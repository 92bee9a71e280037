package org.sallyport.service.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Which node tidies: one row, whose every change is one conditional UPDATE. */
@Dependent
public class Lease {

    /** How long a node that has died keeps the others waiting. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private final EntityManager entityManager;

    @Inject
    public Lease(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Takes or renews it for {@code node}; false while another node has it. */
    boolean take(String node, Instant now) {
        return entityManager
                        .createNativeQuery("update housekeeping_lease set holder = ?1, held_until = ?2"
                                + " where holder = ?1 or held_until <= ?3")
                        .setParameter(1, node)
                        .setParameter(2, now.plus(LASTS).toEpochMilli())
                        .setParameter(3, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Lets another node have it at once; does nothing when one has it already. */
    void giveBack(String node) {
        entityManager
                .createNativeQuery("update housekeeping_lease set held_until = 0 where holder = ?1")
                .setParameter(1, node)
                .executeUpdate();
    }
}
