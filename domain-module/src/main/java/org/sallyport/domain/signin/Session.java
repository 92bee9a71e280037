package org.sallyport.domain.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.environment.SessionLimits;

/**
 * A whole sign-in, for as long as it lasts. Its limits aren't stored: whatever the environment's settings say now
 * holds for every session at once.
 */
@Entity
@Table(name = "session")
public class Session {

    /** Use is noted at most this often: an idle limit is minutes, a write for every request costs. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private String id;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "user_epoch", nullable = false)
    private long userEpoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Door door;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Assurance assurance;

    @Column(name = "signed_in_at", nullable = false)
    private Instant signedInAt;

    @Column(name = "last_seen_at", nullable = false, updatable = false)
    private Instant lastSeenAt;

    @Column(name = "ended_at", insertable = false, updatable = false)
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    public Session(String id, Token token, Party party, Assurance assurance, Instant now) {
        this.id = id;
        this.tokenHash = token.hash();
        this.environmentId = party.environmentId();
        this.userId = party.userId();
        this.userEpoch = party.userEpoch();
        this.door = party.door();
        this.assurance = assurance;
        this.signedInAt = now;
        this.lastSeenAt = now;
    }

    public String id() {
        return id;
    }

    public Party party() {
        return new Party(environmentId, userId, userEpoch, door);
    }

    public Assurance assurance() {
        return assurance;
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Instant expiresAt(SessionLimits limits) {
        return signedInAt.plus(limits.absolute());
    }

    public Instant idleUntil(SessionLimits limits) {
        return lastSeenAt.plus(limits.idle());
    }

    public boolean isAliveAt(Instant now, SessionLimits limits) {
        return endedAt == null && now.isBefore(expiresAt(limits)) && now.isBefore(idleUntil(limits));
    }

    /** Whether a use at {@code now} is worth a write. */
    public boolean isDueForNoteAt(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }
}
