package org.sallyport.web.override;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.override.ListedExemption;
import org.sallyport.service.override.ListedExemption.Who;
import org.sallyport.web.platform.Moment;

/**
 * An exemption as the register's page shows it.
 *
 * @param state as the last part of a key in the bundle
 * @param over when it was over; null while it is in force
 * @param endedBy whoever ended it before its time; null where nobody of the console did
 */
public record ExemptionRow(
        String id,
        Who person,
        Who grantedBy,
        String reason,
        Moment granted,
        Moment until,
        String state,
        @Nullable Moment over,
        @Nullable Who endedBy) {

    static ExemptionRow of(ListedExemption exemption, boolean honoured) {
        Instant endedAt = exemption.endedAt();
        Moment until = Moment.of(exemption.until());
        return new ExemptionRow(
                exemption.id(),
                exemption.person(),
                exemption.grantedBy(),
                exemption.reason(),
                Moment.of(exemption.grantedAt()),
                until,
                state(exemption, honoured),
                exemption.inForce() ? null : endedAt == null ? until : Moment.of(endedAt),
                exemption.endedBy());
    }

    private static String state(ListedExemption exemption, boolean honoured) {
        if (exemption.inForce()) {
            return honoured ? "in-force" : "not-honoured";
        }
        return exemption.endedAt() == null ? "ran-out" : "ended";
    }

    public boolean isInForce() {
        return over == null;
    }
}
