package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z",
        "2026-11-22 14:30, 2026-11-22T14:30:00Z, 2026-11-22T14:30:00Z",
        "2026-11-22T14:30, 2026-11-22T14:30:00Z, 2026-11-22T14:30:00Z",
        "2026-11-22T14:30:05.250Z, 2026-11-22T14:30:05.250Z, 2026-11-22T14:30:05.250Z"
    })
    void readsADayOrATime(String typed, Instant beginning, Instant end) {
        assertThat(TypedTime.beginning(typed)).contains(beginning);
        assertThat(TypedTime.end(typed)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22.11.2026", "2026-02-30", "2026-11-22 25:00", "2026-11-22 14:30 CET", "today", "?"})
    void readsNothingElse(String typed) {
        assertThat(TypedTime.beginning(typed)).isEmpty();
        assertThat(TypedTime.end(typed)).isEmpty();
    }

    @Test
    void goesOnAfterTheLastDayOfAYear() {
        assertThat(TypedTime.end("9999-12-31")).contains(Instant.parse("9999-12-31T23:59:59.999Z"));
    }
}
