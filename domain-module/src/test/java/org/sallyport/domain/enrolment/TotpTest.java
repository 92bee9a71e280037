package org.sallyport.domain.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The key of both RFCs' test values. */
    private static final SecretKey KEY = new SecretKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:15Z");
    private static final long STEP = Totp.stepAt(NOW);

    @ParameterizedTest(name = "RFC 4226 appendix D, counter {0}")
    @CsvSource({
        "0,755224", "1,287082", "2,359152", "3,969429", "4,338314",
        "5,254676", "6,287922", "7,162583", "8,399871", "9,520489"
    })
    void makesTheCodesOfRfc4226(long counter, String code) {
        assertThat(Totp.code(KEY, counter)).isEqualTo(code);
    }

    /** Six digits are the last six of the eight that the RFC prints; the last row lies beyond 2038. */
    @ParameterizedTest(name = "RFC 6238 appendix B, second {0}")
    @CsvSource({
        "59,94287082", "1111111109,07081804", "1111111111,14050471",
        "1234567890,89005924", "2000000000,69279037", "20000000000,65353130"
    })
    void makesTheCodesOfRfc6238(long second, String printed) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(Totp.code(KEY, Totp.stepAt(at))).isEqualTo(printed.substring(2));
        assertThat(Totp.step(KEY, code(Totp.stepAt(at)), at)).hasValue(second / 30);
    }

    @ParameterizedTest(name = "C-12, A-034: step {0}")
    @ValueSource(longs = {-1, 0, 1})
    void takesTheCodesOneStepEitherWay(long drift) {
        assertThat(Totp.step(KEY, code(STEP + drift), NOW)).hasValue(STEP + drift);
    }

    @ParameterizedTest(name = "A-034: step {0}")
    @ValueSource(longs = {-10, -3, -2, 2, 3, 10})
    void takesNoCodeFurtherAway(long drift) {
        assertThat(Totp.step(KEY, code(STEP + drift), NOW)).isEmpty();
    }

    @Test
    void movesOnAtTheFullHalfMinute() {
        Instant boundary = Instant.parse("2026-11-22T10:00:30Z");

        assertThat(Totp.stepAt(boundary.minusMillis(1)) + 1).isEqualTo(Totp.stepAt(boundary));
    }

    @Test
    void takesNoCodeOfAnotherKey() {
        SecretKey other = new SecretKey("SALLYPORT-SAMPLE-KEY".getBytes(StandardCharsets.US_ASCII));

        assertThat(Totp.step(other, code(STEP), NOW)).isEmpty();
    }

    private static OneTimeCode code(long step) {
        return OneTimeCode.of(Totp.code(KEY, step)).orElseThrow();
    }
}
