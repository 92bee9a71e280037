package org.sallyport.service.auditlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;

/** All entries of the audit log, to be read and never changed. */
@Dependent
public class AuditLog {

    private final EntityManager entityManager;

    @Inject
    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One entry of this environment. */
    public Optional<AuditLine> find(String environmentId, String id) {
        return Optional.ofNullable(entityManager.find(AuditEntry.class, id))
                .map(AuditEntry::line)
                .filter(line -> environmentId.equals(line.environmentId()));
    }

    /** This environment's, newest first. */
    public Slice<AuditLine> newest(String environmentId, AuditFilter filter, PageRequest page) {
        List<AuditLine> found = filter.parts()
                .flatMap(part -> read(environmentId, part, page).stream())
                .sorted(AuditLine.NEWEST_FIRST)
                .limit(page.limit() + 1L)
                .toList();
        return Slice.of(found, page.limit(), line -> new Position(line.at(), line.id()).text());
    }

    /** How many there are, which takes the longer the more there are. */
    public long count(String environmentId, AuditFilter filter) {
        Conditions conditions = conditions(filter).with("e.environmentId = ?", environmentId);
        return conditions
                .fill(entityManager.createQuery("select count(e) from AuditEntry e where " + conditions, Long.class))
                .getSingleResult();
    }

    private List<AuditLine> read(String environmentId, AuditFilter filter, PageRequest page) {
        Conditions conditions =
                conditions(filter).with("e.environmentId = ?", environmentId).before(page.after());
        return conditions
                .fill(entityManager.createQuery(
                        "select e from AuditEntry e where " + conditions + " order by e.at desc, e.id desc",
                        AuditEntry.class))
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(AuditEntry::line)
                .toList();
    }

    private static Conditions conditions(AuditFilter filter) {
        return new Conditions()
                .with("e.at >= ?", filter.from())
                .with("e.at < ?", filter.until())
                .among("e.action", filter.actions())
                .among("e.outcome", filter.outcomes())
                .with("e.actorId = ?", filter.actor())
                .with("e.subjectId = ?", filter.subject())
                .with("e.source = ?", filter.source())
                .with("e.door = ?", filter.door());
    }
}
