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
import org.sallyport.domain.platform.SealedSecret;

/**
 * A text message in the outbox. Written with the code that it brings, in one transaction; from then on its row is changed by
 * conditional UPDATEs alone. Recipient and text are sealed, and gone once it is over.
 */
@Entity
@Table(name = "outgoing_text")
public class OutgoingText {

    /** More than a node ever takes to hand one over: after it, whoever began has been killed. */
    public static final Duration LONGEST_TRY = Duration.ofMinutes(2);

    @Id
    private String id;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String hint;

    @Column
    private @Nullable SealedSecret recipient;

    @Column
    private @Nullable SealedSecret content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "over_at")
    private @Nullable Instant overAt;

    @Column
    private @Nullable Integer answer;

    /** What is known of it. */
    public enum State {
        WAITING,
        /** Some node is about to hand it over, or was killed meanwhile. */
        SENDING,
        ACCEPTED,
        /** The gateway said no. */
        REFUSED,
        /** It may have been sent: nobody sends it again. */
        UNKNOWN,
        /** It was never begun, and its code is no good any more. */
        EXPIRED
    }

    /** Recipient and text, sealed for this row. */
    public record Sealed(SealedSecret recipient, SealedSecret content) {}

    @SuppressWarnings("NullAway.Init")
    protected OutgoingText() {}

    /** @param country of the number, by ISO 3166 */
    @SuppressWarnings("NullAway.Init")
    public OutgoingText(String id, StaffUser person, String country, PhoneNumber to, Instant now) {
        this.id = id;
        this.environmentId = person.environmentId();
        this.userId = person.id();
        this.country = country;
        this.hint = to.hint();
        this.state = State.WAITING;
        this.createdAt = now;
    }

    public OutgoingText holding(Sealed sealed, Instant expiresAt) {
        this.recipient = sealed.recipient();
        this.content = sealed.content();
        this.expiresAt = expiresAt;
        return this;
    }

    public String id() {
        return id;
    }

    public String environmentId() {
        return environmentId;
    }

    public String userId() {
        return userId;
    }

    public String country() {
        return country;
    }

    /** The number's last two digits. */
    public String hint() {
        return hint;
    }

    /** Null once it is over. */
    public @Nullable Sealed sealed() {
        return recipient == null || content == null ? null : new Sealed(recipient, content);
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant overAt() {
        return overAt;
    }

    /** The status that the gateway answered with, or null when it gave none. */
    public @Nullable Integer answer() {
        return answer;
    }
}
