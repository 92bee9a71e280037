package org.sallyport.domain.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.platform.SealedSecret;

/**
 * A person's authenticator app: its sealed key, and how far its codes have been used. The last accepted step is raised
 * only by a conditional UPDATE, so that each code serves once on every door and node (RFC 6238 §5.2).
 */
@Entity
@Table(name = "authenticator")
public class Authenticator {

    /** So many wrong codes in a row end its use (NIST SP 800-63B-4 §3.2.2). */
    public static final int MOST_WRONG_CODES = 100;

    /** How long a new key waits for its first code. */
    public static final Duration PENDING_FOR = Duration.ofMinutes(10);

    @Id
    private String id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "sealed_key", nullable = false)
    private SealedSecret sealedKey;

    @Column(name = "last_step", nullable = false, updatable = false)
    private long lastStep;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "bound_to")
    private @Nullable String boundTo;

    @Column(name = "wrong_codes", nullable = false, updatable = false)
    private int wrongCodes;

    @Version
    private long version;

    /** PENDING until a code has proven that the app holds the key. */
    public enum State {
        PENDING,
        ACTIVE
    }

    @SuppressWarnings("NullAway.Init")
    protected Authenticator() {}

    @SuppressWarnings("NullAway.Init")
    public Authenticator(String id, String userId, SealedSecret sealedKey, Instant now) {
        this.id = id;
        this.userId = userId;
        this.sealedKey = sealedKey;
        this.state = State.PENDING;
        this.createdAt = now;
    }

    /** Pending for one sign-in or session alone: what another one asks for is another key. */
    public Authenticator boundTo(String signInOrSessionId) {
        this.boundTo = signInOrSessionId;
        return this;
    }

    public void activate(Instant now) {
        state = State.ACTIVE;
        activatedAt = now;
        boundTo = null;
    }

    public boolean isPendingFor(String signInOrSessionId, Instant now) {
        return state == State.PENDING && signInOrSessionId.equals(boundTo) && now.isBefore(pendingUntil());
    }

    public Instant pendingUntil() {
        return createdAt.plus(PENDING_FOR);
    }

    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    public String id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public SealedSecret sealedKey() {
        return sealedKey;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether wrong codes in a row have ended its use; the person still counts as enrolled. */
    public boolean isDisabled() {
        return wrongCodes >= MOST_WRONG_CODES;
    }
}
