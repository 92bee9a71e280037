package org.sallyport.domain.environment;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    public SkipNetwork {
        cidr = parsed(cidr).toCanonicalString();
        requireWords(label);
        requireWords(reason);
    }

    /** Whether the entry still counts at {@code now} and {@code address} lies in it; an address of no known form never does. */
    public boolean covers(String address, Instant now) {
        return (until == null || now.isBefore(until))
                && address(address).filter(parsed(cidr)::contains).isPresent();
    }

    private static void requireWords(String text) {
        if (text.isBlank() || text.length() > MAX_WORDS || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(
                    "skipNetworks", "must say label and reason in 1 to " + MAX_WORDS + " characters, on one line");
        }
    }

    private static IPAddress parsed(String cidr) {
        IPAddress network = new IPAddressString(cidr, STRICT).getAddress();
        if (network == null || !network.isPrefixed() || isTooWide(network)) {
            throw new InvalidSetting("skipNetworks", "must hold networks like 192.0.2.0/24");
        }
        return network.toPrefixBlock();
    }

    /** Half the internet is no place an organisation can vouch for. */
    private static boolean isTooWide(IPAddress network) {
        return network.getNetworkPrefixLength() < (network.isIPv4() ? 8 : 16);
    }

    /** IPv4-mapped IPv6 addresses are IPv4 addresses. */
    private static Optional<IPAddress> address(String text) {
        IPAddress address = new IPAddressString(text, STRICT).getAddress();
        if (address == null || address.isMultiple() || address.isPrefixed()) {
            return Optional.empty();
        }
        return Optional.of(
                address.isIPv6() && address.toIPv6().isIPv4Mapped()
                        ? address.toIPv6().getEmbeddedIPv4Address()
                        : address);
    }
}
