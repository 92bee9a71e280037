package org.sallyport.service.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.SentCode;
import org.sallyport.service.enrolment.UsingCode.Result;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A code that was sent")
class SentCodesTest {

    private static final String RIGHT = "012345";
    private static final String WRONG = "012346";
    private static final Instant EXPIRED = NOW.plus(SentCode.LIFE);

    @Parameter
    TestDatabase database;

    private final String owner = UUID.randomUUID().toString();

    @Test
    @DisplayName("R-14: serves once, of ten who give it at the same moment")
    void servesOnce() {
        put(RIGHT, NOW);

        try (Race race = new Race(10)) {
            assertThat(race.winners(() -> use(owner, RIGHT, NOW) == Result.ACCEPTED))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("F-24: is looked at five times, however many try at the same moment")
    void isLookedAtFiveTimes() {
        put(RIGHT, NOW);

        try (Race race = new Race(12)) {
            assertThat(race.winners(() -> use(owner, WRONG, NOW) == Result.WRONG_CODE))
                    .isEqualTo(SentCode.MOST_WRONG);
        }
        assertThat(use(owner, RIGHT, NOW)).isEqualTo(Result.VOID_CODE);
    }

    @Test
    @DisplayName("P-B04: takes the place of the one before, whose wrong tries are forgotten with it")
    void takesThePlace() {
        put(RIGHT, NOW);
        use(owner, WRONG, NOW);
        Instant later = NOW.plus(SentCode.PAUSE);

        put("777777", later);

        assertThat(use(owner, RIGHT, later)).isEqualTo(Result.WRONG_CODE);
        assertThat(use(owner, "777777", later)).isEqualTo(Result.ACCEPTED);
    }

    @Test
    @DisplayName("P-B03: isn't replaced within a minute")
    void staysForAMinute() {
        put(RIGHT, NOW);

        assertThat(put("777777", NOW.plus(SentCode.PAUSE).minusMillis(1))).isFalse();

        assertThat(use(owner, RIGHT, NOW)).isEqualTo(Result.ACCEPTED);
    }

    @Test
    @DisplayName("is good for ten minutes to the millisecond, in its own sign-in and by its own method")
    void isBound() {
        put(RIGHT, NOW);

        assertThat(use(UUID.randomUUID().toString(), RIGHT, NOW)).isEqualTo(Result.VOID_CODE);
        assertThat(use(owner, Method.EMAIL, RIGHT, NOW)).isEqualTo(Result.VOID_CODE);
        assertThat(use(owner, RIGHT, EXPIRED)).isEqualTo(Result.VOID_CODE);
        assertThat(use(owner, RIGHT, EXPIRED.minusMillis(1))).isEqualTo(Result.ACCEPTED);
    }

    @Test
    @DisplayName("isn't what is stored, and the same digits of another sign-in are stored otherwise")
    void isStoredHashed() {
        put(RIGHT, NOW);

        String stored =
                database.call(em -> new SentCodes(em).find(owner)).orElseThrow().codeHash();
        String another = database.call(em -> TestMethods.usingSentCode(em).hash("another", RIGHT));
        assertThat(stored).doesNotContain(RIGHT).isNotEqualTo(another);
        assertThat(Duration.between(NOW, EXPIRED)).isEqualTo(Duration.ofMinutes(10));
    }

    private boolean put(String digits, Instant at) {
        return database.call(em -> {
            SentCode.Content content = new SentCode.Content(
                    Method.SMS, TestMethods.usingSentCode(em).hash(owner, digits), "••42", null);
            return new SentCodes(em).put(new SentCode(owner, content, at), at);
        });
    }

    private Result use(String ownerId, String digits, Instant at) {
        return use(ownerId, Method.SMS, digits, at);
    }

    private Result use(String ownerId, Method method, String digits, Instant at) {
        GivenCode given = new GivenCode(
                "somebody", ownerId, method, OneTimeCode.of(digits).orElseThrow());
        return database.call(em -> TestMethods.usingCode(em).use(given, at));
    }
}
