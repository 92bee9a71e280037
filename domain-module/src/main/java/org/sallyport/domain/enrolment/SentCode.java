package org.sallyport.domain.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.platform.SealedSecret;

/**
 * The last code that was sent for one half-finished sign-in, or for proof inside one session: a newer one takes its place
 * (P-B04). Kept as a keyed hash; changed by conditional UPDATEs alone.
 */
@Entity
@Table(name = "sent_code")
public class SentCode {

    public static final Duration LIFE = Duration.ofMinutes(10);

    /** Until the next may be asked for (P-B03). */
    public static final Duration PAUSE = Duration.ofSeconds(60);

    /** So many void it, also for the right code after them (F-24). */
    public static final int MOST_WRONG = 5;

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Method method;

    @Column(name = "code_hash", nullable = false)
    private String codeHash;

    @Column(name = "sealed_address")
    private @Nullable SealedSecret sealedAddress;

    @Column(nullable = false)
    private String hint;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "wrong_codes", nullable = false)
    private int wrongCodes;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SentCode() {}

    /**
     * What was sent.
     *
     * @param hash keyed and bound to its owner
     * @param newAddress where it went when that is to be set up by it, or null
     */
    public record Content(
            Method method,
            String hash,
            String hint,
            @Nullable SealedSecret newAddress) {}

    /** @param ownerId of the sign-in or session that it proves something in, and nowhere else */
    @SuppressWarnings("NullAway.Init")
    public SentCode(String ownerId, Content content, Instant now) {
        this.ownerId = ownerId;
        this.method = content.method();
        this.codeHash = content.hash();
        this.hint = content.hint();
        this.sealedAddress = content.newAddress();
        this.sentAt = now;
    }

    public String ownerId() {
        return ownerId;
    }

    public Method method() {
        return method;
    }

    public String codeHash() {
        return codeHash;
    }

    /** The address that it sets up, sealed, or null. */
    public @Nullable SealedSecret newAddress() {
        return sealedAddress;
    }

    /** Where it went, masked. */
    public String hint() {
        return hint;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant validUntil() {
        return sentAt.plus(LIFE);
    }

    public Instant nextAllowedAt() {
        return sentAt.plus(PAUSE);
    }

    /** Whether it may still be typed: neither used, nor too old, nor guessed at too often. */
    public boolean isOpenAt(Instant now) {
        return usedAt == null && wrongCodes < MOST_WRONG && now.isBefore(validUntil());
    }
}
