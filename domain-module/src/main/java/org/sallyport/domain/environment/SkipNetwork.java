package org.sallyport.domain.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.platform.PlainText;

/**
 * A network from which staff sign in without a second step (P-22…P-28).
 *
 * @param cidr canonical, its host bits zero, for example {@code 192.0.2.0/24}
 * @param label what people call the place
 * @param reason why it is trusted
 * @param until when the entry ends by itself, or null for never
 */
public record SkipNetwork(
        String cidr, String label, String reason, @Nullable Instant until) {

    /** Characters of a label or a reason. */
    public static final int MAX_WORDS = 200;

    public SkipNetwork {
        requireNetwork(cidr);
        cidr = new NetworkRange(cidr).cidr();
        requireWords(label);
        requireWords(reason);
    }

    /** Whether the entry still counts at {@code now} and {@code address} lies in it; an address of no known form never does. */
    public boolean covers(String address, Instant now) {
        return !hasEndedBy(now) && new NetworkRange(cidr).contains(address);
    }

    public boolean hasEndedBy(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public static void requireNetwork(String cidr) {
        if (!NetworkRange.isNetwork(cidr)) {
            throw new InvalidSetting("skipNetworks", "must be in CIDR notation, like 192.0.2.0/24");
        }
    }

    public static void requireWords(String text) {
        if (text.length() > MAX_WORDS || !PlainText.isOnOneLine(text)) {
            throw new InvalidSetting(
                    "skipNetworks", "must be 1 to " + MAX_WORDS + " characters on one line, and not blank");
        }
    }
}
