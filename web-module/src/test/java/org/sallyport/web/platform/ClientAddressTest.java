package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.environment.NetworkRange;

@DisplayName("The client's address")
class ClientAddressTest {

    private static final List<NetworkRange> PROXIES =
            List.of(NetworkRange.of("10.0.0.5"), NetworkRange.of("10.0.1.0/24"), NetworkRange.of("2001:db8:1::/64"));

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "unknown", ""})
    @DisplayName("A-215, A-224: is the peer's where that is no trusted proxy, whatever its header says")
    void isThePeersOwn(String header) {
        ClientAddress client = of("203.0.113.9", header);

        assertThat(client.network()).isEqualTo("203.0.113.9");
        assertThat(client.source()).isEqualTo("203.0.113.9");
        assertThat(client.proxies()).isEmpty();
        assertThat(ClientAddress.of("10.0.0.5", List.of(header), List.of()).network())
                .as("nobody is trusted unasked")
                .isEqualTo("10.0.0.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7|192.0.2.7",
                "198.51.100.1, 192.0.2.7|192.0.2.7",
                "192.0.2.7, 198.51.100.1|198.51.100.1",
                "192.0.2.7, 10.0.1.9|192.0.2.7",
                "198.51.100.1,192.0.2.7 ,\t10.0.1.9, 10.0.0.5|192.0.2.7",
                "10.0.1.9, 192.0.2.7|192.0.2.7",
                "::ffff:192.0.2.7|192.0.2.7",
                "0:0:0:0:0:ffff:c000:207|192.0.2.7",
                "2001:DB8:0:0::7, ::ffff:10.0.0.5|2001:db8::7",
                "192.0.2.7, 2001:db8:1::2|192.0.2.7"
            })
    @DisplayName("A-216, A-218: behind trusted proxies is the rightmost that isn't one, in one form")
    void isTheRightmostUntrusted(String header, String client) {
        assertThat(of("10.0.0.5", header).network()).isEqualTo(client);
        assertThat(of("::ffff:10.0.0.5", header).network())
                .as("IPv4 over an IPv6 socket")
                .isEqualTo(client);
        assertThat(of("10.0.0.5", header).source()).isEqualTo(client);
    }

    @Test
    @DisplayName("A-216: repeated headers are one, in their order")
    void joinsRepeatedHeaders() {
        assertThat(of("10.0.0.5", "192.0.2.7", "198.51.100.1, 10.0.1.9").network())
                .isEqualTo("198.51.100.1");
        assertThat(of("10.0.0.5", "198.51.100.1", "192.0.2.7").network()).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "unknown",
                ",",
                "192.0.2.7,",
                "192.0.2.7:4711",
                "[2001:db8::7]",
                "010.0.0.1",
                "167772161",
                "10.1",
                "0x0a.0.0.1",
                "192.0.2.0/24",
                "192.0.2.*",
                "fe80::1%eth0",
                "192.0.2.7, unknown",
                "192.0.2.7, a, 10.0.1.9",
                "10.0.1.9",
                "10.0.0.5, 10.0.1.9"
            })
    @DisplayName(
            "A-218, A-225: is uncertain where a hop can't be read, or nobody but proxies is named; the peer answers for it")
    void isUncertain(String header) {
        assertThat(of("10.0.0.5", header).network()).isNull();
        assertThat(of("10.0.0.5", header).source()).isEqualTo("10.0.0.5");
    }

    @Test
    @DisplayName("A-225: is uncertain without the header, and of a peer that has no address")
    void isUncertainWithoutAHeader() {
        assertThat(of("10.0.0.5").network()).isNull();
        assertThat(of("10.0.0.5").source()).isEqualTo("10.0.0.5");
        assertThat(of("fe80::1%eth0", "192.0.2.7").network()).isNull();
        assertThat(of("", "192.0.2.7").network()).isNull();
    }

    @Test
    @DisplayName(
            "What stands left of it is the client's own tale: unreadable it skips nothing, and hides nobody from the limit")
    void knowsTheSourceBehindNonsense() {
        ClientAddress client = of("10.0.0.5", "nonsense, 192.0.2.7, 10.0.1.9");

        assertThat(client.network()).isNull();
        assertThat(client.source()).isEqualTo("192.0.2.7");
    }

    @Test
    @DisplayName("A-222: the trusted proxies are told, the first one first")
    void tellsTheProxies() {
        assertThat(of("10.0.0.5", "192.0.2.7, 10.0.1.9").proxies()).containsExactly("10.0.1.9", "10.0.0.5");
    }

    @Test
    @DisplayName("A-193: a header as long as the server takes is read at once")
    void readsALongHeaderAtOnce() {
        String header = "::,".repeat(20_000);

        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(of("10.0.0.5", header).network()).isNull());
    }

    private static ClientAddress of(String peer, String... headers) {
        return ClientAddress.of(peer, Stream.of(headers).toList(), PROXIES);
    }
}
