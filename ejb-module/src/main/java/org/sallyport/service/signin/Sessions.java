package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;

/** All sessions, alive and over. */
@Dependent
public class Sessions {

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
}
