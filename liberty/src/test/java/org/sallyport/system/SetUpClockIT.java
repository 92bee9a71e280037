package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.ServerClock;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("How long proof serves and a set-up is open; the server's clock is moved")
class SetUpClockIT {

    private static final String KEY = "/account/security/key";
    private static final Pattern SETUP_KEY = Pattern.compile("id=\"setup-key\"[^>]*>([A-Z2-7 ]+)<");
    private static final Duration PROOF = Duration.ofMinutes(5);
    private static final Duration SET_UP = Duration.ofMinutes(10);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final LibertyServer server = Servers.sampleOnMovableClock();
    private final ServerClock clock = server.clock();
    private final WebClient browser = server.browserless();
    private final Person ben = BEN.at(clock);

    /** So that every app shows codes that no other test has used. */
    @BeforeEach
    void letTimePass() {
        clock.forward(Duration.ofHours(1));
    }

    @Test
    @DisplayName("Who has no method proves again with the password, and goes on with the code of the new key")
    void asksWhoHasNoneForThePassword() {
        Instant start = clock.stop();
        browser.signIn(DORA);
        clock.stopAt(start.plus(PROOF).minus(MILLISECOND));
        assertThat(browser.get(KEY).body()).contains("Set up now");
        clock.stopAt(start.plus(PROOF));
        assertThat(browser.get(KEY).location()).contains("/sallyport/sign-in/confirm?for=key");

        Form confirm = browser.get("/sign-in/confirm?for=key").form("password");
        assertThat(browser.submit(confirm.with("password", "")).status()).isEqualTo(422);
        assertThat(browser.submit(confirm.with("password", "wrong horse")).status())
                .isEqualTo(401);
        assertThat(browser.submit(confirm.with("password", DORA.password())).location())
                .contains("/sallyport" + KEY);
        AuthenticatorApp app = begin().at(clock);
        save(app.freshCode());

        assertThat(browser.get("/account/security").body()).contains("It has been on since");
        assertThat(server.rest().signIn(DORA).outcome()).isEqualTo("CHALLENGE");
        browser.turnOff();
        assertThat(server.rest().signIn(DORA).reason()).isEqualTo("NOT_ENROLLED");
    }

    @Test
    @DisplayName("A-048: the sign-in's own code is proof for five minutes, and then another one is asked for")
    void asksAgainAfterFiveMinutes() {
        Instant start = clock.stop();
        browser.signIn(ben);
        browser.answer(ben.app().freshCode());
        Form begin = browser.get(KEY).form("step");
        clock.stopAt(start.plus(PROOF));

        assertThat(browser.get(KEY).location()).contains("/sallyport/sign-in/confirm?for=key");
        assertThat(browser.submit(begin).location()).contains("/sallyport/sign-in/confirm?for=key");
        Form confirm = browser.get("/sign-in/confirm?for=key").form("code");
        browser.submit(confirm.with("code", ben.app().freshCode()));
        assertThat(begin().codeInSteps(0)).hasSize(6);
    }

    @Test
    @DisplayName("C-25: a set-up is open for ten minutes; afterwards it begins again with another key")
    void endsASetUpThatNobodyFinished() {
        Instant start = clock.stop();
        browser.signIn(ben);
        browser.answer(ben.app().freshCode());
        AuthenticatorApp app = begin();
        clock.stopAt(start.plus(SET_UP).minus(MILLISECOND));
        assertThat(appOf(browser.get(KEY)).codeInSteps(0)).isEqualTo(app.codeInSteps(0));
        clock.stopAt(start.plus(SET_UP));

        Page expired = browser.get(KEY + "?step=check");

        assertThat(expired.body())
                .contains("This setup has expired", "Start again")
                .doesNotContain("setup-key");
    }

    private AuthenticatorApp begin() {
        browser.submit(browser.get(KEY).form("step"));
        return appOf(browser.get(KEY));
    }

    private void save(String code) {
        Page saved =
                browser.submit(browser.get(KEY + "?step=check").form("code").with("code", code));
        assertThat(saved.status()).isEqualTo(303);
    }

    private static AuthenticatorApp appOf(Page page) {
        Matcher key = SETUP_KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return AuthenticatorApp.typed(key.group(1).replace(" ", ""));
    }
}
