package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.service.platform.Sealing;

/** All authenticator apps. */
@Dependent
public class Authenticators {

    private final EntityManager entityManager;
    private final Sealing sealing;

    @Inject
    public Authenticators(EntityManager entityManager, Sealing sealing) {
        this.entityManager = entityManager;
        this.sealing = sealing;
    }

    public void add(Authenticator authenticator) {
        entityManager.persist(authenticator);
    }

    public Optional<Authenticator> findActive(String userId) {
        return entityManager
                .createQuery(
                        "select a from Authenticator a where a.userId = :user and a.state = :active",
                        Authenticator.class)
                .setParameter("user", userId)
                .setParameter("active", Authenticator.State.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Uses up {@code step} and all before it; false when that has happened already, on whatever door or node. */
    public boolean accept(Authenticator authenticator, long step) {
        return entityManager
                        .createQuery(
                                "update Authenticator a set a.lastStep = :step where a.id = :id and a.lastStep < :step"
                                        + " and a.state = :active and a.disabledAt is null")
                        .setParameter("step", step)
                        .setParameter("id", authenticator.id())
                        .setParameter("active", Authenticator.State.ACTIVE)
                        .executeUpdate()
                == 1;
    }

    public Authenticator sealed(String id, String userId, SecretKey key, Instant now) {
        return new Authenticator(id, userId, sealing.seal(key.bytes(), identity(id, userId)), now);
    }

    public SecretKey keyOf(Authenticator authenticator) {
        return new SecretKey(
                sealing.open(authenticator.sealedKey(), identity(authenticator.id(), authenticator.userId())));
    }

    private static String identity(String id, String userId) {
        return "authenticator.sealed_key/" + id + "/" + userId;
    }
}
