package org.sallyport.service.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sallyport.service.gateway.SmsFacts;

/**
 * How an environment stands with text messages.
 *
 * @param failures that are known of, the latest first
 */
public record DeliveryState(Balance balance, GatewayState gateway, List<FailedText> failures) {

    /** On how many days the present rate is looked at. */
    public static final int DAYS = 7;

    /**
     * What is left.
     *
     * @param warnBelow from how few on a warning is shown
     * @param version to be sent back with a change
     * @param days the last {@link #DAYS}, today first
     */
    public record Balance(long units, long warnBelow, long version, List<Day> days) {

        public boolean isLow() {
            return units < warnBelow;
        }

        /** At the rate of the last days; empty where nothing was used. */
        public Optional<Long> daysLeft() {
            long used = days.stream().mapToLong(Day::texts).sum();
            return used == 0 ? Optional.empty() : Optional.of(units * DAYS / used);
        }
    }

    /** What was used on one day, in UTC. */
    public record Day(LocalDate date, long texts) {}

    /**
     * The gateway, as the node at hand sees it.
     *
     * @param kind empty where there is none
     * @param interrupted whether it is left alone for a while, since it failed
     */
    public record GatewayState(Optional<SmsFacts.Kind> kind, boolean interrupted) {}
}
