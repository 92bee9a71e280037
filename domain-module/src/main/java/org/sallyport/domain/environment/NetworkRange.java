package org.sallyport.domain.environment;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/**
 * Addresses that belong together.
 *
 * @param cidr canonical, its host bits zero, for example {@code 192.0.2.0/24}
 */
public record NetworkRange(String cidr) {

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

    /** Only CIDR notation, and nothing as wide as half the internet, for which nobody can vouch (P-27, A-219). */
    public NetworkRange {
        cidr = network(cidr)
                .orElseThrow(() -> new IllegalArgumentException("a network is written like 192.0.2.0/24"))
                .toPrefixBlock()
                .toCanonicalString();
    }

    /** Whether there is such a range. */
    public static boolean isNetwork(String cidr) {
        return network(cidr).isPresent();
    }

    /** Of CIDR notation, or the range of one address alone. */
    public static NetworkRange of(String cidrOrAddress) {
        boolean alone = cidrOrAddress.indexOf('/') < 0;
        String bits = cidrOrAddress.indexOf(':') < 0 ? "/32" : "/128";
        return new NetworkRange(alone ? cidrOrAddress + bits : cidrOrAddress);
    }

    /** Whether {@code text} is one address, of a form that a range can hold. */
    public static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    /** The one form of an address, in which it is compared and kept; nothing for what is none. */
    public static Optional<String> canonical(String text) {
        return address(text).map(IPAddress::toCanonicalString);
    }

    /** An address of no known form is in no range. */
    public boolean contains(String address) {
        IPAddress network = new IPAddressString(cidr, STRICT).getAddress();
        return address(address).filter(network::contains).isPresent();
    }

    private static Optional<IPAddress> network(String cidr) {
        return Optional.ofNullable(new IPAddressString(cidr, STRICT).getAddress())
                .map(NetworkRange::inItsFamily)
                .filter(network -> network.isPrefixed() && !isTooWide(network));
    }

    private static boolean isTooWide(IPAddress network) {
        return network.getNetworkPrefixLength() < (network.isIPv4() ? 8 : 16);
    }

    /** IPv4-mapped IPv6 addresses are IPv4 addresses. */
    private static IPAddress inItsFamily(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static Optional<IPAddress> address(String text) {
        IPAddress address = new IPAddressString(text, STRICT).getAddress();
        if (address == null || address.isMultiple() || address.isPrefixed()) {
            return Optional.empty();
        }
        return Optional.of(inItsFamily(address));
    }
}
