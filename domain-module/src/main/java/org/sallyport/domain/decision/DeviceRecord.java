package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;

/**
 * The remembered device that came with a request. It holds no expiry: that follows from today's setting (D-04).
 *
 * @param verifiedAt when a code was last right on it
 * @param chosen whether the person ticked the box then
 * @param daysAtChoice the days that were offered then; raising the setting revives nothing
 * @param epoch the policy's epoch then
 * @param userEpoch the person's epoch then
 */
public record DeviceRecord(
        String userId, Instant verifiedAt, boolean chosen, int daysAtChoice, long epoch, long userEpoch) {

    public DeviceRecord {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(verifiedAt);
    }

    /** Remembering is per person and device (D-32). */
    boolean isOf(Subject subject) {
        return userId.equals(subject.id());
    }

    /** Whether it spares this person the code now: "remembered" in the table. */
    boolean spares(Subject subject, Policy policy, Instant now) {
        Remembering remembering = policy.settings().remembering();
        return isOf(subject)
                && epoch == policy.epoch()
                && userEpoch == subject.epoch()
                && (isInGrace(remembering, now) || isInItsDays(remembering, now));
    }

    /** Holds whatever was chosen and in every mode (C-54). */
    private boolean isInGrace(Remembering remembering, Instant now) {
        return Recency.isWithin(remembering.grace(), verifiedAt, now);
    }

    private boolean isInItsDays(Remembering remembering, Instant now) {
        Duration days = Duration.ofDays(Math.min(daysAtChoice, remembering.days()));
        return isKeptUnder(remembering.mode()) && Recency.isWithin(days, verifiedAt, now);
    }

    private boolean isKeptUnder(RememberMode mode) {
        return switch (mode) {
            case ASK -> chosen;
            case AUTO -> true;
            case NEVER -> false;
        };
    }
}
