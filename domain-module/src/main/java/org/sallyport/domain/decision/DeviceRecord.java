package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
        return isOf(subject) && sparesUntil(subject.epoch(), policy, now).isPresent();
    }

    /**
     * Until when it spares its own person the code under today's settings; nothing when it doesn't now.
     *
     * @param ownEpoch the person's epoch now
     */
    public Optional<Instant> sparesUntil(long ownEpoch, Policy policy, Instant now) {
        Duration life = life(policy.settings().remembering());
        return epoch == policy.epoch() && userEpoch == ownEpoch && Recency.isWithin(life, verifiedAt, now)
                ? Optional.of(verifiedAt.plus(life))
                : Optional.empty();
    }

    /** The grace holds whatever was chosen and in every mode (C-54). */
    private Duration life(Remembering remembering) {
        Duration days = Duration.ofDays(Math.min(daysAtChoice, remembering.days()));
        boolean kept = isKeptUnder(remembering.mode()) && days.compareTo(remembering.grace()) > 0;
        return kept ? days : remembering.grace();
    }

    private boolean isKeptUnder(RememberMode mode) {
        return switch (mode) {
            case ASK -> chosen;
            case AUTO -> true;
            case NEVER -> false;
        };
    }
}
