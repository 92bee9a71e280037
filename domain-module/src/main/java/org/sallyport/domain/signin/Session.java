package org.sallyport.domain.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Proof;
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

    @Embedded
    private PartyColumns party;

    @Column(name = "device_id", updatable = false)
    private @Nullable String deviceId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Assurance assurance;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof_kind", nullable = false)
    private Proof.Kind proofKind;

    @Column(name = "proof_at", nullable = false)
    private Instant proofAt;

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
        this.party = new PartyColumns(party);
        this.assurance = assurance;
        this.proofKind = Proof.Kind.of(assurance);
        this.proofAt = now;
        this.signedInAt = now;
        this.lastSeenAt = now;
    }

    /** Begun on this device. */
    public Session on(Device device) {
        this.deviceId = device.id();
        return this;
    }

    public String id() {
        return id;
    }

    public Party party() {
        return party.toParty();
    }

    /** The device it began on, or null: an application is handed none where nothing is remembered. */
    public @Nullable String deviceId() {
        return deviceId;
    }

    public Assurance assurance() {
        return assurance;
    }

    /** What was last given in it, its sign-in's own included. */
    public Proof lastProof() {
        return new Proof(proofKind, proofAt);
    }

    /**
     * Somebody gave {@code proof} inside it. A code or recovery code lifts what the session is assured by; a password
     * lifts nothing.
     */
    public void prove(Proof proof) {
        proofKind = proof.kind();
        proofAt = proof.givenAt();
        if (proof.assurance() != Assurance.NONE) {
            assurance = proof.assurance();
        }
    }

    /** Goes on although the person's epoch has risen: it rose because of what was done in this session. */
    public void outlive(long raisedUserEpoch) {
        party = new PartyColumns(party().outliving(raisedUserEpoch));
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    /** At most {@link #NOTED_EVERY} ago at its last use. */
    public Instant lastSeenAt() {
        return lastSeenAt;
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
