package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInsTest {

    private static final Decision.Challenge CHALLENGE =
            new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE);

    @Parameter
    TestDatabase database;

    private final Token token = new Randomness().token();
    private SignIn signIn;

    @BeforeEach
    void start() {
        StaffUser person = People.savedIn(database);
        Party party = new Party(person.environmentId(), person.id(), person.epoch(), Door.REST);
        signIn = new SignIn(UUID.randomUUID().toString(), token, party, CHALLENGE, NOW);
        call(signIns -> {
            signIns.add(signIn);
            return true;
        });
    }

    @Test
    void comesBackAsItBegan() {
        SignIn found = open(token, NOW).orElseThrow();

        assertThat(found.party()).isEqualTo(signIn.party());
        assertThat(found.methods()).containsExactly(Method.TOTP);
        assertThat(found.reason()).isEqualTo(Reason.NEW_DEVICE);
        assertThat(found.isRememberOffered()).isTrue();
        assertThat(found.isEnrolmentDue()).isFalse();
    }

    /** */
    @Test
    void isOpenForTenMinutesLessAMillisecond() {
        Instant end = NOW.plusSeconds(600);

        assertThat(isOpenAt(end.minusMillis(1))).isTrue();
        assertThat(isOpenAt(end)).isFalse();
    }

    @Test
    void endsOnceHoweverManyTry() {
        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> call(signIns -> signIns.end(signIn, NOW))))
                    .isEqualTo(1);
        }
        assertThat(isOpenAt(NOW)).isFalse();
        assertThat(locked()).isEmpty();
    }

    @Test
    void isNotFoundByItsHashNorByAnotherToken() {
        assertThat(open(Token.presented(token.hash()), NOW)).isEmpty();
        assertThat(open(Token.presented(token.reveal().substring(1)), NOW)).isEmpty();
    }

    private boolean isOpenAt(Instant now) {
        return open(token, now).isPresent();
    }

    private Optional<SignIn> open(Token presented, Instant now) {
        return call(signIns -> signIns.findOpen(presented, now));
    }

    private Optional<SignIn> locked() {
        return call(signIns -> signIns.lockOpen(signIn.id(), NOW));
    }

    private <T> T call(Function<SignIns, T> work) {
        return database.call(em -> work.apply(new SignIns(em)));
    }
}
