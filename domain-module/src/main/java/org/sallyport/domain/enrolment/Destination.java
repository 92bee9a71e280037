package org.sallyport.domain.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sallyport.domain.platform.SealedSecret;

/**
 * A person's phone number or mail address for codes. Sealed, since it is nobody else's business (K-04), and found by a
 * keyed hash. Replaced, never changed.
 */
@Entity
@Table(name = "destination")
public class Destination {

    @Id
    private String id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Method method;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "sealed_address", nullable = false)
    private SealedSecret sealedAddress;

    @Column(name = "address_hash", nullable = false)
    private String addressHash;

    @Column(nullable = false)
    private String hint;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** How far it is known to be the person's; each has at most one row of a method. */
    public enum State {
        /** On the record, and unproven. */
        LISTED,
        /** A code that went there has come back; typed where one was asked for, and no set-up (D-13). */
        VERIFIED,
        /** Verified as the set-up of its method: from then on codes are asked for (K-16). */
        ENROLLED
    }

    /**
     * An address as it is stored.
     *
     * @param hash keyed, the same for the same address
     * @param hint masked, for the person's eyes
     */
    public record Stored(SealedSecret sealed, String hash, String hint) {}

    @SuppressWarnings("NullAway.Init")
    protected Destination() {}

    public Destination(Key key, State state, Stored address, Instant now) {
        this.id = key.id();
        this.userId = key.userId();
        this.method = key.method();
        this.state = state;
        this.sealedAddress = address.sealed();
        this.addressHash = address.hash();
        this.hint = address.hint();
        this.createdAt = now;
    }

    /** Whose it is, and for codes of which method. */
    public record Key(String id, String userId, Method method) {}

    public Key key() {
        return new Key(id, userId, method);
    }

    public Method method() {
        return method;
    }

    public State state() {
        return state;
    }

    public boolean isListed() {
        return state == State.LISTED;
    }

    /** Whether its method is set up. */
    public boolean isEnrolled() {
        return state == State.ENROLLED;
    }

    public SealedSecret sealedAddress() {
        return sealedAddress;
    }

    /** Masked: "••42". */
    public String hint() {
        return hint;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
