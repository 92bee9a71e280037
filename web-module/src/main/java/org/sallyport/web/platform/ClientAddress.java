package org.sallyport.web.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.NetworkRange;

/**
 * Whose address a request comes from. Each trusted proxy has added at the right of X-Forwarded-For who came to it, and
 * what the first one that isn't trusted says of others is its own tale.
 *
 * @param source of the nearest that isn't trusted; the peer's where nobody says who that is
 * @param network the same, or null where it isn't certain: such a one is asked
 * @param proxies the trusted ones that it passed, the first one first
 */
record ClientAddress(String source, @Nullable String network, List<String> proxies) {

    /**
     * @param peer who holds the connection
     * @param forwarded the values of every X-Forwarded-For, in their order
     */
    static ClientAddress of(String peer, List<String> forwarded, List<NetworkRange> trusted) {
        Optional<String> known = NetworkRange.canonical(peer);
        if (known.filter(address -> isIn(trusted, address)).isEmpty()) {
            return new ClientAddress(known.orElse(peer), known.orElse(null), List.of());
        }
        List<Optional<String>> hops = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(hop -> NetworkRange.canonical(hop.strip()))
                .toList();
        return behind(known.get(), hops, trusted);
    }

    private static ClientAddress behind(String peer, List<Optional<String>> hops, List<NetworkRange> trusted) {
        List<String> proxies = new ArrayList<>(List.of(peer));
        int last = hops.size() - 1;
        while (last >= 0 && hops.get(last).filter(hop -> isIn(trusted, hop)).isPresent()) {
            proxies.add(0, hops.get(last).get());
            last--;
        }
        Optional<String> client = last < 0 ? Optional.empty() : hops.get(last);
        boolean readable = hops.stream().allMatch(Optional::isPresent);
        return new ClientAddress(
                client.orElse(peer),
                client.filter(address -> readable).orElse(null),
                Collections.unmodifiableList(proxies));
    }

    private static boolean isIn(List<NetworkRange> ranges, String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
