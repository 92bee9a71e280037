package org.sallyport.service.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;

/** Who holds which permission. */
@Dependent
public class Holders {

    private static final String ONLY_HELD_BY = "select p.permission from staff_permission p"
            + " join staff_user u on u.id = p.user_id"
            + " where u.id = ?1 and u.environment_id = ?2 and u.status = 'ACTIVE' and not exists ("
            + "select 1 from staff_permission q join staff_user o on o.id = q.user_id where q.permission = p.permission"
            + " and o.environment_id = u.environment_id and o.status = 'ACTIVE' and o.id <> u.id)";

    private final EntityManager entityManager;

    @Inject
    public Holders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What nobody active would hold any more if this person left or lost it all; nothing where the person isn't active.
     * To be asked before anything else in the caller's transaction: from here to its end no other transaction that asks
     * goes on in this environment, so that of two who mean each other's one comes second and sees it.
     */
    public Set<Permission> onlyHeldBy(String environmentId, String userId) {
        entityManager
                .createNativeQuery("update environment set permission_changes = permission_changes + 1 where id = ?1")
                .setParameter(1, environmentId)
                .executeUpdate();
        List<?> names = entityManager
                .createNativeQuery(ONLY_HELD_BY)
                .setParameter(1, userId)
                .setParameter(2, environmentId)
                .getResultList();
        return names.stream().map(name -> Permission.valueOf(name.toString())).collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose canonical login comes after {@code after}, in that order. */
    public List<StaffUser> of(Permission permission, String environmentId, String after, int most) {
        return entityManager
                .createQuery(
                        "select u from StaffUser u join u.permissions p where p = :permission"
                                + " and u.environmentId = :environment and u.canonicalLogin > :after"
                                + " order by u.canonicalLogin",
                        StaffUser.class)
                .setParameter("permission", permission)
                .setParameter("environment", environmentId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether this is the environment in which alone the site-wide permission means something. */
    public boolean isSite(String environmentId) {
        return entityManager
                        .createQuery(
                                "select count(e) from Environment e where e.id = :id and e.site = true", Long.class)
                        .setParameter("id", environmentId)
                        .getSingleResult()
                == 1;
    }
}
