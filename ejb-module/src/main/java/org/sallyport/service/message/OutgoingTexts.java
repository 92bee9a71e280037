package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.domain.message.OutgoingText.State;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.domain.message.TextMessage;
import org.sallyport.domain.platform.SealedSecret;
import org.sallyport.service.platform.Sealing;

/** All text messages, sent and to be sent; every change of one is one conditional UPDATE. */
@Dependent
public class OutgoingTexts {

    private final EntityManager entityManager;
    private final Sealing sealing;

    @Inject
    public OutgoingTexts(EntityManager entityManager, Sealing sealing) {
        this.entityManager = entityManager;
        this.sealing = sealing;
    }

    /**
     * How a text ended.
     *
     * @param answer the status that the gateway answered with, or null when it gave none
     */
    record Ending(State state, @Nullable Integer answer) {}

    void add(OutgoingText text, TextMessage message, Instant expiresAt) {
        entityManager.persist(text.holding(
                new OutgoingText.Sealed(
                        seal(message.to().e164(), "recipient", text.id()), seal(message.text(), "content", text.id())),
                expiresAt));
    }

    /** As the phone gets it. */
    TextMessage message(OutgoingText text) {
        OutgoingText.Sealed sealed = Optional.ofNullable(text.sealed())
                .orElseThrow(() -> new IllegalStateException("text " + text.id() + " is over"));
        return new TextMessage(
                new PhoneNumber(open(sealed.recipient(), "recipient", text.id())),
                open(sealed.content(), "content", text.id()));
    }

    /** The oldest that could be sent now. */
    List<OutgoingText> waiting(Instant now, int atMost) {
        return query("t.state = :state and t.expiresAt > :now order by t.createdAt, t.id", now, atMost)
                .setParameter("state", State.WAITING)
                .getResultList();
    }

    /** Those that nobody began in time, which are to be {@link State#EXPIRED}. */
    List<OutgoingText> expired(Instant now, int atMost) {
        return query("t.state = :state and t.expiresAt <= :now", now, atMost)
                .setParameter("state", State.WAITING)
                .getResultList();
    }

    /** Begins to send it; false when another node has, or its time is over. */
    boolean claim(OutgoingText text, Instant now) {
        return update("t.state = :to, t.begunAt = :now where t.id = :id and t.state = :from and t.expiresAt > :now")
                        .setParameter("to", State.SENDING)
                        .setParameter("from", State.WAITING)
                        .setParameter("id", text.id())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** It didn't get to the gateway: anybody may try again. */
    void release(OutgoingText text) {
        update("t.state = :to, t.begunAt = null where t.id = :id and t.state = :from")
                .setParameter("to", State.WAITING)
                .setParameter("from", State.SENDING)
                .setParameter("id", text.id())
                .executeUpdate();
    }

    /** How it ended, and nothing more of what was in it; false when it had ended, or isn't at {@code from}. */
    boolean end(OutgoingText text, State from, Ending ending, Instant now) {
        return update("t.state = :to, t.answer = :answer, t.overAt = :now, t.recipient = null, t.content = null"
                                + " where t.id = :id and t.state = :from")
                        .setParameter("to", ending.state())
                        .setParameter("from", from)
                        .setParameter("answer", ending.answer())
                        .setParameter("id", text.id())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Whoever began them before {@code moment} was killed: what became of them nobody knows. */
    int abandon(Instant moment, Instant now) {
        return update("t.state = :to, t.overAt = :now, t.recipient = null, t.content = null"
                        + " where t.state = :from and t.begunAt <= :moment")
                .setParameter("to", State.UNKNOWN)
                .setParameter("from", State.SENDING)
                .setParameter("moment", moment)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What didn't get to its phone, as far as anybody knows; the latest first. */
    public List<OutgoingText> failures(String environmentId, int atMost) {
        return entityManager
                .createQuery(
                        "select t from OutgoingText t where t.environmentId = :environment and t.overAt is not null"
                                + " and t.state <> :accepted order by t.overAt desc, t.id",
                        OutgoingText.class)
                .setParameter("environment", environmentId)
                .setParameter("accepted", State.ACCEPTED)
                .setMaxResults(atMost)
                .getResultList();
    }

    private TypedQuery<OutgoingText> query(String condition, Instant now, int atMost) {
        return entityManager
                .createQuery("select t from OutgoingText t where " + condition, OutgoingText.class)
                .setParameter("now", now)
                .setMaxResults(atMost);
    }

    private Query update(String change) {
        return entityManager.createQuery("update OutgoingText t set " + change);
    }

    private SealedSecret seal(String secret, String column, String id) {
        return sealing.seal(secret.getBytes(StandardCharsets.UTF_8), identity(column, id));
    }

    private String open(SealedSecret sealed, String column, String id) {
        return new String(sealing.open(sealed, identity(column, id)), StandardCharsets.UTF_8);
    }

    private static String identity(String column, String id) {
        return "outgoing_text." + column + "/" + id;
    }
}
