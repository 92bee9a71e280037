package org.sallyport.service.devices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.service.platform.PageRequest;

/** Live sessions and known devices with their owners, by their last use. A page is read off one end of an index. */
@Dependent
public class LastUses {

    /** The first half is the one that an index can begin at. */
    private static final String PAGE = " and r.lastSeenAt <= :at and (r.lastSeenAt < :at or r.id < :id)"
            + " order by r.lastSeenAt desc, r.id desc";

    private final EntityManager entityManager;

    @Inject
    public LastUses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Each a session, its owner, and the name of its device or null; one more than asked for where there are more. */
    List<Object[]> sessions(Scope scope, PageRequest page, Instant now) {
        SessionLimits limits = scope.environment().settings().sessions();
        return read(
                scope.fill(entityManager.createQuery(
                                "select r, u, d.name from Session r join StaffUser u on u.id = r.party.userId"
                                        + " left join Device d on d.id = r.deviceId where " + scope.condition()
                                        + " and r.endedAt is null and r.lastSeenAt > :used and r.signedInAt > :begin"
                                        + " and u.epoch = r.party.userEpoch and u.status = :active" + PAGE,
                                Object[].class))
                        .setParameter("used", now.minus(limits.idle()))
                        .setParameter("begin", now.minus(limits.absolute()))
                        .setParameter("active", UserStatus.ACTIVE),
                page);
    }

    /** Each a device and its owner; one more than asked for where there are more. */
    List<Object[]> devices(Scope scope, PageRequest page) {
        return read(
                scope.fill(entityManager.createQuery(
                        "select r, u from Device r join StaffUser u on u.id = r.party.userId where " + scope.condition()
                                + PAGE,
                        Object[].class)),
                page);
    }

    private static List<Object[]> read(TypedQuery<Object[]> query, PageRequest page) {
        return query.setParameter("at", page.after().at())
                .setParameter("id", page.after().id())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }
}
