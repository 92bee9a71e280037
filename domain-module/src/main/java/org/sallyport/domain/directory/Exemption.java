package org.sallyport.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** That somebody was excused from two-step verification: by whom, why, and until when (D-07). */
@Entity
@Table(name = "exemption")
public class Exemption {

    /** Characters of its reason. */
    public static final int MAX_REASON = 200;

    /** From when it is given. */
    private static final Period LONGEST = Period.ofYears(1);

    @Id
    private String id;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "granted_by", nullable = false)
    private String grantedBy;

    @Column(nullable = false)
    private String reason;

    @Column(name = "granted_at", nullable = false)
    private Instant grantedAt;

    @Column(name = "ends_at", nullable = false)
    private Instant until;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Exemption() {}

    /**
     * What an administrator grants.
     *
     * @param until from when on it counts no more
     */
    public record Terms(String reason, Instant until) {

        /** Whether it ends neither in the past nor too far away. */
        public static boolean mayLastUntil(Instant until, Instant now) {
            Instant last = now.atOffset(ZoneOffset.UTC).plus(LONGEST).toInstant();
            return now.isBefore(until) && !until.isAfter(last);
        }
    }

    @SuppressWarnings("NullAway.Init")
    public Exemption(String id, StaffUser user, String grantedBy, Terms terms, Instant now) {
        this.id = id;
        this.environmentId = user.environmentId();
        this.userId = user.id();
        this.grantedBy = grantedBy;
        this.reason = terms.reason();
        this.grantedAt = now;
        this.until = terms.until();
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

    /** The administrator's id. */
    public String grantedBy() {
        return grantedBy;
    }

    public Terms terms() {
        return new Terms(reason, until);
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** When somebody ended it before its time; null where nobody did. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Who did; null where nobody of the console did. */
    public @Nullable String endedBy() {
        return endedBy;
    }

    public boolean isInForce(Instant now) {
        return endedAt == null && now.isBefore(until);
    }
}
