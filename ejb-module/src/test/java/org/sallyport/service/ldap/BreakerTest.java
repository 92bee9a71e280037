package org.sallyport.service.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A directory that fails")
class BreakerTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Breaker breaker = new Breaker();

    @Test
    @DisplayName("is left alone after three failures in a row, for 5 s")
    void trips() {
        failTimes(2, NOON);
        assertThat(breaker.lets(NOON)).isTrue();

        failTimes(1, NOON);

        assertThat(breaker.lets(NOON.plusMillis(4_999))).isFalse();
        assertThat(breaker.lets(NOON.plusSeconds(5))).isTrue();
    }

    @Test
    @DisplayName("is asked by one alone after that, and by all once it has answered")
    void letsOneGoAhead() {
        failTimes(3, NOON);
        Instant later = NOON.plusSeconds(5);

        assertThat(breaker.lets(later)).isTrue();
        assertThat(breaker.lets(later)).isFalse();

        breaker.succeed();
        assertThat(breaker.lets(later)).isTrue();
        failTimes(2, later);
        assertThat(breaker.lets(later)).as("counted anew").isTrue();
    }

    @Test
    @DisplayName("is left alone twice as long each time, a minute at most")
    void waitsLonger() {
        failTimes(3, NOON);
        Instant now = NOON;
        for (long pause : new long[] {5, 10, 20, 40, 60, 60}) {
            assertThat(breaker.lets(now.plusSeconds(pause).minusMillis(1))).isFalse();
            now = now.plusSeconds(pause);
            assertThat(breaker.lets(now)).isTrue();
            failTimes(1, now);
        }
    }

    @Test
    @DisplayName("isn't left alone longer because many were waiting for it")
    void countsACrowdOnce() {
        failTimes(3, NOON.plusSeconds(1));

        breaker.fail(NOON, NOON.plusSeconds(2));

        assertThat(breaker.lets(NOON.plusSeconds(6))).isTrue();
    }

    private void failTimes(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            breaker.fail(at, at);
        }
    }
}
