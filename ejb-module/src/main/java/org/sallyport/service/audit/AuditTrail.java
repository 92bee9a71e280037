package org.sallyport.service.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** The audit log, to which entries are only ever added. */
@Dependent
public class AuditTrail {

    private final EntityManager entityManager;
    private final TimeSource time;
    private final Randomness randomness;

    @Inject
    public AuditTrail(EntityManager entityManager, TimeSource time, Randomness randomness) {
        this.entityManager = entityManager;
        this.time = time;
        this.randomness = randomness;
    }

    /** A new entry, to be filled by its verbs and then {@link #add added}. */
    public AuditEntry entry(AuditAction action, AuditOutcome outcome, Origin origin) {
        return new AuditEntry(randomness.id(), time.now(), action, outcome, origin.door(), origin.source());
    }

    /** Part of the caller's transaction. */
    public void add(AuditEntry entry) {
        entityManager.persist(entry);
    }
}
