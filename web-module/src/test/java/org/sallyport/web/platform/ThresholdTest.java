package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void keepsTheSampleOnItsOwnMachine(String local) {
        assertThat(Threshold.isLoopback(local)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "0.0.0.0", "::", "10.0.0.1", "192.168.1.1", "203.0.113.7", "128.0.0.1", "fe80::1"})
    void takesEveryOtherAddressForSomewhereElse(String local) {
        assertThat(Threshold.isLoopback(local)).isFalse();
    }
}
