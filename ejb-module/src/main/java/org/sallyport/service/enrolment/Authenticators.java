package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
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
        if (authenticator.isActive()) {
            noteEnrolled(authenticator.userId(), true);
        }
    }

    public Optional<Authenticator> findActive(String userId) {
        return find(userId, Authenticator.State.ACTIVE);
    }

    /** The one that is being set up, expired or not. */
    public Optional<Authenticator> findPending(String userId) {
        return find(userId, Authenticator.State.PENDING);
    }

    /** The one that is being set up in this sign-in or session, unless its time is over or another took its place. */
    public Optional<Authenticator> findPending(String userId, String boundTo, Instant now) {
        return findPending(userId).filter(pending -> pending.isPendingFor(boundTo, now));
    }

    /**
     * In the place of what has expired or belongs to another sign-in or session. Fails when another request has made one
     * for this very one, which is kept.
     */
    public void replacePending(Authenticator pending, String boundTo, Instant now) {
        entityManager
                .createQuery("delete from Authenticator a where a.userId = :user and a.state = :pending"
                        + " and (a.boundTo <> :boundTo or a.createdAt <= :expired)")
                .setParameter("user", pending.userId())
                .setParameter("pending", Authenticator.State.PENDING)
                .setParameter("boundTo", boundTo)
                .setParameter("expired", now.minus(Authenticator.PENDING_FOR))
                .executeUpdate();
        add(pending.boundTo(boundTo));
        entityManager.flush();
    }

    /**
     * Nobody sets up, changes or uses those of these people before this transaction is over. Each in the order of a set-up
     * and the people in one order, so that of two who change each other's neither waits for ever.
     */
    public void hold(List<String> userIds) {
        userIds.stream().sorted().forEach(userId -> {
            query(userId, Authenticator.State.PENDING)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            query(userId, Authenticator.State.ACTIVE)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        });
    }

    /** Both the one in use and the one being set up; false when there was none in use. */
    public boolean removeAll(String userId) {
        remove(userId, Authenticator.State.PENDING);
        boolean removed = remove(userId, Authenticator.State.ACTIVE) == 1;
        noteEnrolled(userId, false);
        return removed;
    }

    /**
     * Lets the new key count from now on, in the place of the old one, and uses {@code step} up, so that the code that
     * proved it signs nobody in. False, and nothing changed, when another request has saved or replaced it.
     */
    public boolean activate(Authenticator pending, long step, Instant now) {
        // Claimed first: whoever comes second must not delete what has just been activated.
        boolean claimed = entityManager
                        .createQuery("update Authenticator a set a.lastStep = :step, a.boundTo = null"
                                + " where a.id = :id and a.state = :pending and a.boundTo is not null")
                        .setParameter("step", step)
                        .setParameter("id", pending.id())
                        .setParameter("pending", Authenticator.State.PENDING)
                        .executeUpdate()
                == 1;
        if (claimed) {
            remove(pending.userId(), Authenticator.State.ACTIVE);
            entityManager
                    .createQuery("update Authenticator a set a.state = :active, a.activatedAt = :now where a.id = :id")
                    .setParameter("active", Authenticator.State.ACTIVE)
                    .setParameter("now", now)
                    .setParameter("id", pending.id())
                    .executeUpdate();
            noteEnrolled(pending.userId(), true);
        }
        return claimed;
    }

    /** For lists of people only, and so without the version of the person's row. */
    private void noteEnrolled(String userId, boolean enrolled) {
        entityManager
                .createNativeQuery("update staff_user set enrolled = ?1 where id = ?2")
                .setParameter(1, enrolled)
                .setParameter(2, userId)
                .executeUpdate();
    }

    private int remove(String userId, Authenticator.State state) {
        return entityManager
                .createQuery("delete from Authenticator a where a.userId = :user and a.state = :state")
                .setParameter("user", userId)
                .setParameter("state", state)
                .executeUpdate();
    }

    private Optional<Authenticator> find(String userId, Authenticator.State state) {
        return query(userId, state).getResultStream().findFirst();
    }

    private TypedQuery<Authenticator> query(String userId, Authenticator.State state) {
        return entityManager
                .createQuery(
                        "select a from Authenticator a where a.userId = :user and a.state = :state",
                        Authenticator.class)
                .setParameter("user", userId)
                .setParameter("state", state);
    }

    /** Counts a wrong code beforehand; false when there have been too many in a row, and then nothing is counted. */
    public boolean reserveCode(String userId) {
        return entityManager
                        .createQuery("update Authenticator a set a.wrongCodes = a.wrongCodes + 1"
                                + " where a.userId = :user and a.state = :active and a.wrongCodes < :most")
                        .setParameter("user", userId)
                        .setParameter("active", Authenticator.State.ACTIVE)
                        .setParameter("most", Authenticator.MOST_WRONG_CODES)
                        .executeUpdate()
                == 1;
    }

    /**
     * Uses up {@code step} and all before it, and forgets the wrong codes; false when that has happened already, on
     * whatever door or node.
     */
    public boolean accept(Authenticator authenticator, long step) {
        return entityManager
                        .createQuery("update Authenticator a set a.lastStep = :step, a.wrongCodes = 0"
                                + " where a.id = :id and a.lastStep < :step and a.state = :active")
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
