package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;

/** All sessions, alive and over. */
@Dependent
public class Sessions {

    /** An application may have any number. */
    private static final int MOST_SHOWN = 100;

    private final EntityManager entityManager;

    @Inject
    public Sessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(Session session) {
        entityManager.persist(session);
    }

    public Optional<Session> find(Token token) {
        return entityManager
                .createQuery("select s from Session s where s.tokenHash = :hash", Session.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    public Optional<Session> find(String id) {
        return Optional.ofNullable(entityManager.find(Session.class, id));
    }

    /** As the row says now: what was read before a wait may be out of date. */
    Session reread(Session session) {
        entityManager.refresh(session);
        return session;
    }

    public Session get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("session " + id));
    }

    /** This person's that are alive at {@code now}, last used first. */
    public List<Session> aliveOf(StaffUser user, SessionLimits limits, Instant now) {
        return entityManager
                .createQuery(
                        "select s from Session s where s.party.userId = :user and s.party.userEpoch = :epoch"
                                + " and s.endedAt is null and s.signedInAt > :begin and s.lastSeenAt > :used"
                                + " order by s.lastSeenAt desc, s.id",
                        Session.class)
                .setParameter("user", user.id())
                .setParameter("epoch", user.epoch())
                .setParameter("begin", now.minus(limits.absolute()))
                .setParameter("used", now.minus(limits.idle()))
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    public void noteUse(Session session, Instant now) {
        entityManager
                .createQuery("update Session s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt < :now")
                .setParameter("now", now)
                .setParameter("id", session.id())
                .executeUpdate();
    }

    /** Ends it once, on every node; false when it was over already. */
    public boolean end(Session session, Instant now) {
        return entityManager
                        .createQuery("update Session s set s.endedAt = :now where s.id = :id and s.endedAt is null")
                        .setParameter("now", now)
                        .setParameter("id", session.id())
                        .executeUpdate()
                == 1;
    }

    /** Ends all of this person's but {@code kept}, on every node; how many there were to end. */
    public int endOthers(Session kept, Instant now) {
        return entityManager
                .createQuery("update Session s set s.endedAt = :now"
                        + " where s.party.userId = :user and s.id <> :kept and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("user", kept.party().userId())
                .setParameter("kept", kept.id())
                .executeUpdate();
    }

    /** Ends all of this person's, on every node; how many there were to end. */
    public int endOf(String userId, Instant now) {
        return entityManager
                .createQuery("update Session s set s.endedAt = :now where s.party.userId = :user and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Ends all of the environment in which {@code kept} is, but not that one; how many there were to end. */
    public int endAllBut(Session kept, Instant now) {
        return entityManager
                .createQuery("update Session s set s.endedAt = :now"
                        + " where s.party.environmentId = :environment and s.id <> :kept and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("environment", kept.party().environmentId())
                .setParameter("kept", kept.id())
                .executeUpdate();
    }

    /** Ends those that began on this device, on every node. */
    public void endOn(Device device, Instant now) {
        entityManager
                .createQuery("update Session s set s.endedAt = :now where s.deviceId = :device and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("device", device.id())
                .executeUpdate();
    }
}
