package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.ServerClock;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("What the clock ends, and what it doesn't bring back; the server's clock is moved")
class ClockIT {

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    private final LibertyServer server = Servers.sampleOnMovableClock();
    private final ServerClock clock = server.clock();
    private final RestClient rest = server.rest();
    private final Person ben = SamplePeople.BEN.at(clock);
    private final Person ada = SamplePeople.ADA.at(clock);

    /** So that every app shows codes that no other test has used. */
    @BeforeEach
    void letTimePass() {
        clock.forward(Duration.ofHours(1));
    }

    @Test
    @DisplayName("A-174: a session ends when it was idle for its time, to the millisecond")
    void endsAnIdleSession() {
        Instant start = clock.stop();
        String used = rest.session(ben);
        String idle = rest.session(ada);

        clock.stopAt(start.plus(IDLE).minus(MILLISECOND));
        assertThat(isAlive(used)).isTrue();
        clock.stopAt(start.plus(IDLE));
        assertThat(isAlive(used)).isTrue();
        assertThat(isAlive(idle)).isFalse();
    }

    @Test
    @DisplayName("A-174, A-175: a session ends at its absolute limit, though it was used every minute")
    void endsABusySession() {
        Instant start = clock.stop();
        Instant end = start.plus(ABSOLUTE);
        String token = rest.session(ben);

        for (Instant minute = start; minute.isBefore(end); minute = minute.plus(Duration.ofMinutes(1))) {
            clock.stopAt(minute);
            assertThat(isAlive(token)).as(minute.toString()).isTrue();
        }
        clock.stopAt(end.minus(MILLISECOND));
        assertThat(isAlive(token)).isTrue();
        clock.stopAt(end);
        assertThat(isAlive(token)).isFalse();
    }

    @Test
    @DisplayName("A-020: a half-finished sign-in ends after ten minutes, over REST")
    void endsAHalfFinishedSignIn() {
        Instant start = clock.stop();
        String inTime = rest.signIn(ben).signIn();
        String late = rest.signIn(ada).signIn();

        clock.stopAt(start.plus(Duration.ofMinutes(10)).minus(MILLISECOND));
        assertThat(rest.answer(inTime, ben.app().freshCode()).status()).isEqualTo(200);
        clock.stopAt(start.plus(Duration.ofMinutes(10)));
        assertThat(rest.answer(late, ada.app().freshCode()).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A-020: a half-finished sign-in ends after ten minutes, on the pages")
    void endsAHalfFinishedSignInOnThePages() {
        Instant start = clock.stop();
        WebClient web = server.browserless();
        web.signIn(ben);

        clock.stopAt(start.plus(Duration.ofMinutes(10)).minus(MILLISECOND));
        assertThat(web.get("/sign-in/code").status()).isEqualTo(200);
        clock.stopAt(start.plus(Duration.ofMinutes(10)));
        Page over = web.get("/sign-in/code");
        assertThat(over.location()).hasValueSatisfying(to -> assertThat(to).doesNotContain("/sign-in/code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT10M", "P1D"})
    @DisplayName("A-063, R-17: a used code is refused, and so is every older one, when the clock was set back")
    void refusesReplaysAfterTheClockWasSetBack(Duration back) {
        rest.session(ben);

        clock.back(back);
        assertThat(answered(ben.app().sameCode()).status()).isEqualTo(401);
        assertThat(answered(ben.app().codeInSteps(0)).status()).isEqualTo(401);
        clock.forward(back);
        assertThat(answered(ben.app().sameCode()).status()).isEqualTo(401);
        clock.forward(Duration.ofMinutes(1));
        assertThat(answered(ben.app().freshCode()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A-007: the wait after five failures ends by itself")
    void endsTheWaitAfterFiveFailures() {
        Instant start = clock.stop();
        String signIn = rest.signIn(ben).signIn();
        for (int i = 0; i < 5; i++) {
            assertThat(rest.answer(signIn, ben.app().wrongCode()).status()).isEqualTo(401);
        }

        clock.stopAt(start.plusSeconds(30).minus(MILLISECOND));
        assertThat(rest.answer(signIn, ben.app().codeInSteps(0)).status()).isEqualTo(429);
        clock.stopAt(start.plusSeconds(30));
        assertThat(rest.answer(signIn, ben.app().codeInSteps(0)).status()).isEqualTo(200);
    }

    private Reply answered(String code) {
        return rest.answer(rest.signIn(ben).signIn(), code);
    }

    private boolean isAlive(String token) {
        return rest.get("/session", token).status() == 200;
    }
}
