package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInstantTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-22T12:00:00.000Z",
        "2026-11-22T12:00:00.5Z, 2026-11-22T12:00:00.500Z",
        "2026-11-22T12:00:00.007Z, 2026-11-22T12:00:00.007Z",
        "2026-11-22T12:00:00.999999999Z, 2026-11-22T12:00:00.999Z",
        "1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z",
        "2038-01-19T03:14:08Z, 2038-01-19T03:14:08.000Z"
    })
    void writesExactlyThreeDigitsOfASecond(Instant instant, String expected) {
        assertThat(JsonInstant.format(instant)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 1795348800000",
        "2026-11-22T12:00:00.5Z, 1795348800500",
        "2026-11-22T12:00:00.007Z, 1795348800007",
        "2028-02-29T00:00:00.000Z, 1835395200000"
    })
    void readsMillisecondsInUtc(String text, long millis) {
        assertThat(JsonInstant.parse(text)).contains(Instant.ofEpochMilli(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T12:00:00.000Z", "1970-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"})
    void readsWhatItWrites(String text) {
        assertThat(JsonInstant.parse(text).map(JsonInstant::format)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T12:00Z",
                "2026-11-22 12:00:00Z",
                "2026-11-22T12:00:00",
                "2026-11-22T12:00:00z",
                "2026-11-22T12:00:00+00:00",
                "2026-11-22T12:00:00.0000Z",
                "2026-11-22T12:00:00,5Z",
                "+12026-11-22T12:00:00Z",
                "2026-02-30T12:00:00Z",
                "2027-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-11-22T25:00:00Z",
                "٢٠٢٦-11-22T12:00:00Z",
                "1795348800000"
            })
    void refusesEverythingElse(String text) {
        assertThat(JsonInstant.parse(text)).isEmpty();
    }
}
