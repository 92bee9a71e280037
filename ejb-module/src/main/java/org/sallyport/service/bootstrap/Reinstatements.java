package org.sallyport.service.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.StaffUser;

/** Every use of the server's way back in. It stands in the audit log, too, so that no row has to be there to say so. */
@Dependent
public class Reinstatements {

    private final EntityManager entityManager;

    @Inject
    public Reinstatements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param inWords the detail of its audit entry */
    boolean isDone(StaffUser administrator, Instant validUntil, String inWords) {
        boolean noted = !entityManager
                .createNativeQuery("select done_at from reinstatement"
                        + " where environment_id = ?1 and user_id = ?2 and valid_until = ?3")
                .setParameter(1, administrator.environmentId())
                .setParameter(2, administrator.id())
                .setParameter(3, validUntil.toEpochMilli())
                .getResultList()
                .isEmpty();
        return noted
                || !entityManager
                        .createQuery("select e.id from AuditEntry e where e.subjectId = :user"
                                + " and e.action = :action and e.detail = :words")
                        .setParameter("user", administrator.id())
                        .setParameter("action", AuditAction.REINSTATE_ADMINISTRATOR)
                        .setParameter("words", inWords)
                        .getResultList()
                        .isEmpty();
    }

    /** Fails when there is such a row already. */
    void note(StaffUser administrator, Instant validUntil, Instant now) {
        entityManager
                .createNativeQuery("insert into reinstatement (environment_id, user_id, valid_until, done_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, administrator.environmentId())
                .setParameter(2, administrator.id())
                .setParameter(3, validUntil.toEpochMilli())
                .setParameter(4, now.toEpochMilli())
                .executeUpdate();
    }
}
