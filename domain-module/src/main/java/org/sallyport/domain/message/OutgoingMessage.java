package org.sallyport.domain.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;

/**
 * A mail in the outbox. Written with the change it tells of, in one transaction; from then on its row is changed by
 * conditional UPDATEs alone.
 */
@Entity
@Table(name = "outgoing_message")
public class OutgoingMessage {

    /** Older news isn't sent any more. */
    public static final Duration LIFE = Duration.ofDays(1);

    /** More than the slowest whole dialogue with a mail server takes: meanwhile nobody else tries (ADR 13). */
    static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    @Id
    private String id;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Notice notice;

    @Column(nullable = false)
    private String recipient;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String content;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(nullable = false)
    private int tries;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingMessage() {}

    @SuppressWarnings("NullAway.Init")
    public OutgoingMessage(String id, StaffUser person, Notice notice, Letter letter, Instant now) {
        this.id = id;
        this.environmentId = person.environmentId();
        this.userId = person.id();
        this.notice = notice;
        this.recipient = letter.to().text();
        this.subject = letter.subject();
        this.content = letter.text();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
        this.dueAt = now;
    }

    public String id() {
        return id;
    }

    public Notice notice() {
        return notice;
    }

    public Letter letter() {
        return new Letter(new MailAddress(recipient), subject, content);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How often somebody has begun to send it. */
    public int tries() {
        return tries;
    }

    /** Whoever begins a try at {@code now} leaves everybody else so long; each time twice as long. */
    public Instant nextTryAfter(Instant now) {
        return now.plus(FIRST_WAIT.multipliedBy(1L << tries));
    }

    /** When it was taken by the mail server, or null. */
    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When it is due next, or null when it was sent, or can't be. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
