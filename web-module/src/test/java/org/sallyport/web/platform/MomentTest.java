package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-22T14:32:07.123Z");

    @Test
    void saysInWhichZoneItWrites() {
        assertThat(Moment.of(AFTERNOON).text()).isEqualTo("22 Nov 2026, 14:32 UTC");
        assertThat(Moment.from(AFTERNOON).text()).isEqualTo("14:33 UTC");
    }

    @Test
    void letsNobodyComeTooEarly() {
        Instant minute = Instant.parse("2026-11-22T14:32:00Z");

        assertThat(Moment.from(minute.minusMillis(1)).at()).isEqualTo(minute);
        assertThat(Moment.from(minute).at()).isEqualTo(minute);
        assertThat(Moment.from(minute.plusMillis(1)).at()).isEqualTo(minute.plusSeconds(60));
    }

    @Test
    void isExactForMachines() {
        assertThat(Moment.of(AFTERNOON).machine()).isEqualTo("2026-11-22T14:32:07Z");
    }
}
