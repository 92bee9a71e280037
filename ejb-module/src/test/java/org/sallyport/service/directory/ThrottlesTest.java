package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.service.directory.Throttles.Reservation;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThrottlesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Parameter
    TestDatabase database;

    private final String somebody = UUID.randomUUID().toString();

    @BeforeEach
    void isNew() {
        call(throttles -> {
            throttles.add(somebody);
            return true;
        });
    }

    @Test
    void evaluatesFiveOfABurstOfAHundred() {
        try (Race race = new Race(100)) {
            assertThat(race.winners(() -> reserve(NOW).isPresent())).isEqualTo(5);
        }
    }

    @Test
    void waitsThirtySecondsAfterTheFifthFailureAndThenTwiceAsLongEachTimeUpToThirtyMinutes() {
        Instant at = NOW;
        for (int free = 1; free < 5; free++) {
            assertThat(reserve(at).orElseThrow().waitUntil()).isNull();
        }
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1800, 1800}) {
            Instant until = reserve(at).orElseThrow().waitUntil();
            assertThat(until).isEqualTo(at.plusSeconds(seconds));
            at = until;
        }
    }

    @Test
    void countsNothingUntilTheLastMillisecondOfTheWait() {
        fail(5);
        Instant end = NOW.plusSeconds(30);

        assertThat(reserve(end.minusMillis(1))).isEmpty();
        assertThat(remainingWait(end.minusMillis(1))).isEqualTo(Duration.ofMillis(1));
        assertThat(remainingWait(end)).isZero();
        assertThat(reserve(end).orElseThrow().waitUntil()).isEqualTo(end.plusSeconds(60));
    }

    @Test
    void takesARightAttemptBackTogetherWithTheWaitItStarted() {
        fail(4);
        Reservation right = reserve(NOW).orElseThrow();
        giveBack(right);

        assertThat(remainingWait(NOW)).isZero();
        assertThat(reserve(NOW).orElseThrow().waitUntil())
                .as("four failures are still counted")
                .isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void keepsTheWaitThatAnothersFailureStarted() {
        fail(3);
        Reservation right = reserve(NOW).orElseThrow();
        fail(1);
        giveBack(right);

        assertThat(remainingWait(NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgetsEverythingAfterAWholeSignIn() {
        fail(5);
        call(throttles -> {
            throttles.clear(somebody);
            return true;
        });

        for (int free = 1; free < 5; free++) {
            assertThat(reserve(NOW).orElseThrow().waitUntil()).isNull();
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(reserve(NOW)).isPresent();
        }
    }

    private Optional<Reservation> reserve(Instant at) {
        return call(throttles -> throttles.reserve(somebody, at));
    }

    private void giveBack(Reservation reservation) {
        call(throttles -> {
            throttles.giveBack(reservation);
            return true;
        });
    }

    private Duration remainingWait(Instant at) {
        return call(throttles -> throttles.remainingWait(somebody, at));
    }

    private <T> T call(Function<Throttles, T> work) {
        return database.call(em -> work.apply(new Throttles(em)));
    }
}
