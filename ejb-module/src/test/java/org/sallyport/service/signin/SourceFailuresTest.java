package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SourceFailuresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 50;

    @Parameter
    TestDatabase database;

    private final String source = UUID.randomUUID().toString();

    @BeforeEach
    void hasFailedOnce() {
        database.run(em -> new SourceFailures(em).add(source, NOW));
    }

    @Test
    @DisplayName("A-006: of a burst from one address fifty are looked at, the first one included")
    void looksAtFiftyOfABurst() {
        try (Race race = new Race(100)) {
            assertThat(race.winners(() -> reserve(NOW))).isEqualTo(MOST - 1);
        }
        assertThat(remaining(NOW)).isEqualTo(WINDOW);
    }

    @Test
    void beginsAnewTenMinutesAfterTheFirstFailure() {
        fail(MOST - 1);
        Instant end = NOW.plus(WINDOW);

        assertThat(reserve(end.minusMillis(1))).isFalse();
        assertThat(reserve(end)).isTrue();
        assertThat(remaining(end)).isEqualTo(WINDOW);
    }

    @Test
    void doesNotCountWhatWasRight() {
        for (int i = 0; i < 3 * MOST; i++) {
            assertThat(reserve(NOW)).isTrue();
            call(failures -> {
                failures.giveBack(source);
                return true;
            });
        }
    }

    @Test
    void countsAWrongCodeWhateverTheLimit() {
        fail(MOST - 1);

        assertThat(isCounted(source)).isTrue();
        assertThat(reserve(NOW)).isFalse();
    }

    @Test
    void knowsNothingOfAnotherAddress() {
        fail(MOST);

        boolean known = call(failures -> failures.isKnown("192.0.2.1"));
        assertThat(known).isFalse();
        assertThat(isCounted("192.0.2.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            reserve(NOW);
        }
    }

    private Duration remaining(Instant now) {
        return call(failures -> failures.remaining(source, WINDOW, now));
    }

    private boolean isCounted(String address) {
        return call(failures -> failures.count(address, WINDOW, NOW));
    }

    private boolean reserve(Instant now) {
        return call(failures -> failures.reserve(source, MOST, WINDOW, now));
    }

    private <T> T call(Function<SourceFailures, T> work) {
        return database.call(em -> work.apply(new SourceFailures(em)));
    }
}
