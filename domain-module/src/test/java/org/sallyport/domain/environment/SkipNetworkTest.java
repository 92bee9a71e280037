package org.sallyport.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkipNetworkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7/32, 192.0.2.7/32",
        "192.0.2.7/24, 192.0.2.0/24",
        "2001:DB8:0:0::/32, 2001:db8::/32",
        "10.0.0.0/8, 10.0.0.0/8",
        "::ffff:10.1.2.3/120, 10.1.2.0/24"
    })
    void isWrittenInOneForm(String typed, String canonical) {
        assertThat(network(typed, null).cidr()).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "F-27, A-218, A-219: {0}")
    @ValueSource(
            strings = {
                "10.0.0.1/33",
                "clinic",
                "10.0.0",
                "",
                " ",
                "10.1/16",
                "010.0.0.1/24",
                "0x0a.0.0.1/24",
                "167772161/24",
                "10.0.0.1",
                "10.0.0.*",
                "10.0.0.1-5",
                "10.0.0.0/255.255.255.0",
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/7",
                "fe80::1%eth0/64",
                "2001:db8::/129",
                "/24",
                "*",
                "::ffff:0:0/96",
                "::ffff:0:0/95",
                "::ffff:10.0.0.0/40",
                "10.0.0.0/-1",
                "10.0.0.0/24/24"
            })
    void refusesWhatIsNoNetwork(String typed) {
        assertThatThrownBy(() -> network(typed, null))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("skipNetworks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0", "192.0.2.255", "::ffff:192.0.2.1", "0:0:0:0:0:ffff:c000:201"})
    void coversAnAddressInAnyOfItsForms(String address) {
        assertThat(network("192.0.2.0/24", null).covers(address, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.3.0", "::192.0.2.1", "unknown", "", "localhost", "192.0.2", "192.0.2.1/24", "192.0.2.*"})
    void coversNothingElse(String address) {
        assertThat(network("192.0.2.0/24", null).covers(address, NOW)).isFalse();
    }

    @Test
    void endsByItself() {
        SkipNetwork network = network("192.0.2.0/24", NOW);

        assertThat(network.covers("192.0.2.1", NOW.minusMillis(1))).isTrue();
        assertThat(network.covers("192.0.2.1", NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "a\ttab"})
    void needsItsWordsOnOneLine(String words) {
        assertThatThrownBy(() -> new SkipNetwork("192.0.2.0/24", words, "why", null))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new SkipNetwork("192.0.2.0/24", "where", words, null))
                .isInstanceOf(InvalidSetting.class);
    }

    private static SkipNetwork network(String cidr, Instant until) {
        return new SkipNetwork(cidr, "Office", "Locked doors", until);
    }
}
