package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SessionsTest {

    private static final SessionLimits LIMITS = SessionLimits.OFFICE_DAY;
    private static final Instant IDLE_END = NOW.plusSeconds(30 * 60);

    @Parameter
    TestDatabase database;

    private final Token token = new Randomness().token();

    @BeforeEach
    void open() {
        StaffUser person = People.savedIn(database);
        Party party = new Party(person.environmentId(), person.id(), person.epoch(), Door.WEB);
        Session session = new Session(UUID.randomUUID().toString(), token, party, Assurance.CODE, NOW);
        call(sessions -> {
            sessions.add(session);
            return true;
        });
    }

    @Test
    void livesThirtyMinutesWithoutUseLessAMillisecond() {
        assertThat(found().isAliveAt(IDLE_END.minusMillis(1), LIMITS)).isTrue();
        assertThat(found().isAliveAt(IDLE_END, LIMITS)).isFalse();
    }

    @Test
    void livesOnWhenItIsUsedButNeverPastTheTwelfthHour() {
        Instant end = NOW.plusSeconds(12 * 60 * 60);
        noteUseAt(end.minusSeconds(60));

        assertThat(found().isAliveAt(end.minusMillis(1), LIMITS)).isTrue();
        assertThat(found().isAliveAt(end, LIMITS)).isFalse();
    }

    @Test
    void neverTakesAnEarlierUseForALaterOne() {
        noteUseAt(NOW.plusSeconds(600));
        noteUseAt(NOW.plusSeconds(300));

        assertThat(found().idleUntil(LIMITS)).isEqualTo(IDLE_END.plusSeconds(600));
    }

    @Test
    void notesItsUseOnceAMinute() {
        assertThat(found().isDueForNoteAt(NOW.plusSeconds(60).minusMillis(1))).isFalse();
        assertThat(found().isDueForNoteAt(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void endsOnceAndForEver() {
        try (Race race = new Race(20)) {
            assertThat(race.winners(() ->
                            call(sessions -> sessions.end(sessions.find(token).orElseThrow(), NOW))))
                    .isEqualTo(1);
        }
        assertThat(found().isAliveAt(NOW, LIMITS)).isFalse();
    }

    private void noteUseAt(Instant now) {
        call(sessions -> {
            sessions.noteUse(sessions.find(token).orElseThrow(), now);
            return true;
        });
    }

    private Session found() {
        return call(sessions -> sessions.find(token)).orElseThrow();
    }

    private <T> T call(Function<Sessions, T> work) {
        return database.call(em -> work.apply(new Sessions(em)));
    }
}
