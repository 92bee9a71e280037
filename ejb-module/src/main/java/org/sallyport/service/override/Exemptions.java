package org.sallyport.service.override;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.service.platform.PageRequest;

/** The register: all exemptions that were ever given. */
@Dependent
public class Exemptions {

    private final EntityManager entityManager;

    @Inject
    public Exemptions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Exemption exemption) {
        entityManager.persist(exemption);
    }

    Optional<Exemption> findIn(String environmentId, String id) {
        return Optional.ofNullable(entityManager.find(Exemption.class, id))
                .filter(exemption -> exemption.environmentId().equals(environmentId));
    }

    /** Of this person's; nobody has two at a time. */
    Optional<Exemption> inForce(String userId, Instant now) {
        return entityManager
                .createQuery(
                        "select x from Exemption x where x.userId = :user and x.endedAt is null and x.until > :now",
                        Exemption.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** False, and nothing changed, when it is over already. */
    boolean end(Exemption exemption, @Nullable String endedBy, Instant now) {
        return entityManager
                        .createQuery("update Exemption x set x.endedAt = :now, x.endedBy = :by"
                                + " where x.id = :id and x.endedAt is null and x.until > :now")
                        .setParameter("now", now)
                        .setParameter("by", endedBy)
                        .setParameter("id", exemption.id())
                        .executeUpdate()
                == 1;
    }

    /** Whatever this person has, for who isn't an administrator of the console. */
    public void endOf(String userId, Instant now) {
        inForce(userId, now).ifPresent(exemption -> end(exemption, null, now));
    }

    /**
     * The newest first. Each an exemption, whose, by whom, and the one who ended it or null; one more than asked for where
     * there are more.
     */
    List<Object[]> list(String environmentId, PageRequest page) {
        return rows(" and (x.grantedAt < :at or (x.grantedAt = :at and x.id < :id)) order by x.grantedAt desc, x.id desc")
                .setParameter("environment", environmentId)
                .setParameter("at", page.after().at())
                .setParameter("id", page.after().id())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** As {@link #list} gives it. */
    Optional<Object[]> row(String environmentId, String id) {
        return rows(" and x.id = :id")
                .setParameter("environment", environmentId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Object[]> rows(String condition) {
        return entityManager.createQuery(
                "select x, u, g, e from Exemption x join StaffUser u on u.id = x.userId"
                        + " join StaffUser g on g.id = x.grantedBy left join StaffUser e on e.id = x.endedBy"
                        + " where x.environmentId = :environment" + condition,
                Object[].class);
    }
}
