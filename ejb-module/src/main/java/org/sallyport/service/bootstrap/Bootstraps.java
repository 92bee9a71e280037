package org.sallyport.service.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.sallyport.domain.directory.StaffUser;

/** The one row that says that the first administrator was appointed. */
@Dependent
public class Bootstraps {

    private final EntityManager entityManager;

    @Inject
    public Bootstraps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean isDone() {
        return !entityManager
                .createNativeQuery("select done_at from bootstrap")
                .getResultList()
                .isEmpty();
    }

    /** Fails when there is a row already. */
    void note(StaffUser administrator, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into bootstrap (one, done_at, environment_id, user_id) values (1, ?1, ?2, ?3)")
                .setParameter(1, now.toEpochMilli())
                .setParameter(2, administrator.environmentId())
                .setParameter(3, administrator.id())
                .executeUpdate();
    }
}
