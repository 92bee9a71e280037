package org.sallyport.service.override;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.domain.directory.StaffUser;

/**
 * An exemption as the register shows it.
 *
 * @param until when it ends by itself
 * @param endedAt when it was ended before; null where it wasn't
 * @param endedBy by whom; null where it wasn't, or from outside the console
 * @param inForce whether it isn't over yet; an environment that allows none doesn't honour it even then
 */
public record ListedExemption(
        String id,
        Who person,
        Who grantedBy,
        String reason,
        Instant grantedAt,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable Who endedBy,
        boolean inForce) {

    /** Somebody of the environment. */
    public record Who(String id, String login, String name) {

        static Who of(StaffUser user) {
            return new Who(user.id(), user.login(), user.name());
        }
    }

    /** @param row of {@link Exemptions#list} */
    static ListedExemption of(Object[] row, Instant now) {
        Exemption exemption = (Exemption) row[0];
        return new ListedExemption(
                exemption.id(),
                Who.of((StaffUser) row[1]),
                Who.of((StaffUser) row[2]),
                exemption.terms().reason(),
                exemption.grantedAt(),
                exemption.terms().until(),
                exemption.endedAt(),
                row[3] == null ? null : Who.of((StaffUser) row[3]),
                exemption.isInForce(now));
    }
}
