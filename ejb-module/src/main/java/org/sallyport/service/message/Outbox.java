package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.sallyport.domain.message.OutgoingMessage;

/** All messages that wait to be sent; every change of one is one conditional UPDATE. */
@Dependent
public class Outbox {

    private final EntityManager entityManager;

    @Inject
    public Outbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(OutgoingMessage message) {
        entityManager.persist(message);
    }

    /** What should be sent now, most overdue first. */
    List<OutgoingMessage> due(Instant now, int atMost) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMessage m where m.dueAt <= :now and m.expiresAt > :now"
                                + " order by m.dueAt, m.id",
                        OutgoingMessage.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Begins a try; false when another node has begun one, or the message is over. Nobody else tries before the next is due. */
    boolean claim(OutgoingMessage message, Instant now) {
        return update("m.tries = m.tries + 1, m.dueAt = :next where m.id = :id and m.tries = :tries"
                                + " and m.dueAt <= :now and m.expiresAt > :now")
                        .setParameter("id", message.id())
                        .setParameter("tries", message.tries())
                        .setParameter("next", message.nextTryAfter(now))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The mail server has it now. */
    void noteSent(OutgoingMessage message, Instant now) {
        update("m.dueAt = null, m.sentAt = :now where m.id = :id and m.sentAt is null")
                .setParameter("id", message.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The mail server will never take it. */
    void giveUp(OutgoingMessage message) {
        update("m.dueAt = null where m.id = :id")
                .setParameter("id", message.id())
                .executeUpdate();
    }

    private Query update(String change) {
        return entityManager.createQuery("update OutgoingMessage m set " + change);
    }
}
