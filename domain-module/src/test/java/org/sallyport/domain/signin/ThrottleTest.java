package org.sallyport.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    @ParameterizedTest(name = "after failure {0} wait {1} s")
    @CsvSource({
        "0,0", "1,0", "4,0", "5,30", "6,60", "7,120", "8,240", "9,480", "10,960", "11,1800", "12,1800", "99,1800"
    })
    void doublesFromThirtySecondsToThirtyMinutes(int failures, long seconds) {
        assertThat(Throttle.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isLongestFromTheEleventhFailureOn() {
        assertThat(Throttle.failuresToLongestWait()).isEqualTo(11);
    }
}
