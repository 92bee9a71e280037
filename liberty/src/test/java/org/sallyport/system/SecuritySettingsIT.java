package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.RestClient.secondStep;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.FINN;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.StartLine;
import org.sallyport.system.harness.WebClient;

@DisplayName("Security Settings over HTTP")
class SecuritySettingsIT {

    private static final String KEY = "/account/security/key";
    private static final String TURN_OFF = "/account/security/turn-off";
    private static final Pattern SETUP_KEY = Pattern.compile("id=\"setup-key\"[^>]*>([A-Z2-7 ]+)<");

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "C-27 to C-31, D-30: the old key works until the new one is saved, and then nothing of the old is left")
    void replacesAKey(Bench bench) {
        Person person = bench.somebody();
        WebClient browser = signedIn(bench, person);
        String half = bench.rest().signIn(person).signIn();
        AuthenticatorApp next = appOf(begin(browser));

        assertThat(save(browser, next.wrongCode()).status()).as("C-26").isEqualTo(401);
        assertThat(appOf(browser.get(KEY)).codeInSteps(0)).as("the same key").isEqualTo(next.codeInSteps(0));
        String session = bench.rest()
                .answer(bench.rest().signIn(person).signIn(), person.app().freshCode())
                .sessionToken();
        Page saved = save(browser, next.freshCode());

        assertThat(saved.location())
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sallyport/account/security/saved"));
        assertThat(browser.get("/account/security/saved").status())
                .as("this session goes on")
                .isEqualTo(200);
        assertThat(bench.rest().get("/session", session).status())
                .as("another one")
                .isEqualTo(401);
        assertThat(bench.rest().answer(half, next.codeInSteps(1)).status())
                .as("a half sign-in")
                .isEqualTo(401);
        assertThat(browser.get(KEY).body()).as("A-047").doesNotContain("setup-key");
        RestClient rest = bench.rest();
        String signIn = rest.signIn(person).signIn();
        assertThat(rest.answer(signIn, person.app().codeInSteps(1)).status())
                .as("the old app")
                .isEqualTo(401);
        assertThat(rest.answer(signIn, next.sameCode()).status()).as("A-052").isEqualTo(401);
        assertThat(rest.answer(signIn, next.freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-20, C-32, D-06: turned off, the password alone signs in again, and every other session is over")
    void turnsOff(Bench bench) {
        Person person = bench.somebody();
        WebClient browser = signedIn(bench, person);
        WebClient elsewhere = signedIn(bench, person);
        Form turnOff = browser.get(TURN_OFF).formTo("/sallyport" + TURN_OFF);
        assertThat(browser.get("/account/security").body()).contains("Configure");
        assertThat(browser.get("/account/security/two-step").body()).contains("Generate a New Key", "Turn Off");

        assertThat(browser.submit(turnOff).location()).contains("/sallyport/account/security?after=turning-off");

        assertThat(browser.get("/account/security").body()).contains("not set up");
        assertThat(browser.get("/account/security/two-step").status()).isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(bench.rest().signIn(person).reason()).isEqualTo("NOT_ENROLLED");
        assertThat(browser.submit(turnOff).status()).as("again").isEqualTo(403);
    }

    @Test
    @DisplayName(
            "C-33, C-34, C-35, C-71, D-16: turning off asks a password's session for a code, and where it is required it is refused")
    void staysOnWhereItIsRequired() {
        LibertyServer server = Servers.sampleForSetUps();
        Settings quay = new Settings(server.rest(), "quay", server.rest().session(GAIL));
        quay.mode("OFF");
        WebClient browser = server.browserless();
        browser.signIn(FINN);
        assertThat(browser.get("/account/security").body())
                .contains("stays set up")
                .doesNotContain("Configure");
        assertThat(browser.get(TURN_OFF).location()).contains("/sallyport/sign-in/confirm?for=turn-off");
        Form confirm = browser.get("/sign-in/confirm?for=turn-off").form("code");
        assertThat(browser.submit(confirm.with("code", FINN.app().freshCode())).location())
                .contains("/sallyport" + TURN_OFF);
        Form turnOff = browser.get(TURN_OFF).formTo("/sallyport" + TURN_OFF);
        quay.mode("REQUIRED");

        assertThat(browser.get("/account/security/two-step").body())
                .contains("Generate a New Key", "requires two-step verification")
                .doesNotContain("Turn Off");
        assertThat(browser.get(TURN_OFF).body()).doesNotContain("action=\"/sallyport" + TURN_OFF);
        Page refused = browser.submit(turnOff);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("requires two-step verification");
        assertThat(browser.get("/account/security/two-step").status())
                .as("still on")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("A-048: neither a remembered device nor the password is proof of who has a method")
    void asksARememberedDeviceForACode() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient browser = Bench.ON_DERBY.server().browserless();
        browser.signIn(person);
        browser.submit(browser.get("/sign-in/code")
                .form("code")
                .with("code", person.app().freshCode())
                .with("rememberDevice", "true"));
        browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));
        assertThat(browser.signIn(person).location()).contains("/sallyport/account");

        assertThat(browser.get(KEY).location()).contains("/sallyport/sign-in/confirm?for=key");
        Form confirm = browser.get("/sign-in/confirm?for=key").form("code");
        assertThat(browser.submit(confirm.with("password", person.password())).status())
                .isEqualTo(422);
        assertThat(browser.submit(confirm.with("code", person.app().wrongCode()))
                        .status())
                .isEqualTo(401);
        assertThat(browser.submit(confirm.with("code", person.app().sameCode())).status())
                .as("A-055: used to sign in")
                .isEqualTo(401);
        assertThat(browser.submit(confirm.with("code", person.app().freshCode()))
                        .location())
                .contains("/sallyport/account/security/key");
        assertThat(begin(browser).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A-033: while a wait runs, a right and a wrong code get the same answer inside a session too")
    void letsWaitAfterFiveWrongCodes() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient browser = signedIn(Bench.ON_DERBY, person);
        AuthenticatorApp next = appOf(begin(browser));
        for (int i = 0; i < 5; i++) {
            assertThat(save(browser, next.wrongCode()).status()).isEqualTo(401);
        }

        assertThat(save(browser, next.freshCode()).status()).isEqualTo(429);
        assertThat(appOf(browser.get(KEY)).codeInSteps(0)).isEqualTo(next.codeInSteps(0));
    }

    @Test
    @DisplayName("A-045, A-059: the pending key of another session is none, and is told so")
    void savesNoKeyOfAnotherSession() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient browser = signedIn(Bench.ON_DERBY, person);
        AuthenticatorApp next = appOf(begin(browser));
        Form check = browser.get(KEY + "?step=check").form("code");
        appOf(begin(signedIn(Bench.ON_DERBY, person)));

        Page late = browser.submit(check.with("code", next.freshCode()));

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("This setup has expired", "Start again");
        assertThat(browser.get(KEY + "?step=add").body()).contains("This setup has expired");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-059: begun and saved at the same moment, one key is pending and one is saved")
    void isSavedOnceHoweverManyTry(Bench bench) throws Exception {
        Person person = bench.somebody();
        WebClient browser = signedIn(bench, person);
        Form start = browser.get(KEY).form("step");
        assertThat(atOnce(6, () -> browser.submit(start).status())).containsOnly(303);
        AuthenticatorApp next = appOf(browser.get(KEY));
        Form check = browser.get(KEY + "?step=check").form("code").with("code", next.freshCode());

        List<Page> answers = atOnce(4, () -> browser.submit(check));

        assertThat(answers).noneMatch(page -> page.status() == 500);
        assertThat(answers)
                .filteredOn(page -> page.location().orElse("").contains("/security/saved"))
                .hasSize(1);
        RestClient rest = bench.rest();
        assertThat(rest.post(
                                "/sign-ins/code",
                                secondStep(rest.signIn(person).signIn(), next.freshCode())
                                        .build())
                        .outcome())
                .isEqualTo("SIGNED_IN");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-32: of several who turn it off at the same moment one does, and the others are told so")
    void isTurnedOffOnceHoweverManyTry(Bench bench) throws Exception {
        WebClient browser = signedIn(bench, bench.somebody());
        Form turnOff = browser.get(TURN_OFF).formTo("/sallyport" + TURN_OFF);

        List<Page> answers = atOnce(4, () -> browser.submit(turnOff));

        assertThat(answers)
                .filteredOn(page -> page.location().orElse("").contains("after=turning-off"))
                .hasSize(1);
        assertThat(answers).filteredOn(page -> page.status() != 303).hasSize(3).allMatch(page -> page.status() == 403);
        assertThat(browser.get("/account/security").body()).contains("not set up");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Of two changes of one person at the same moment one is made, and the other finds its session over")
    void makesOneOfTwoChangesAtOnce(Bench bench) throws Exception {
        for (int round = 0; round < 5; round++) {
            Person person = bench.somebody();
            WebClient here = signedIn(bench, person);
            WebClient there = bench.server().browserless();
            there.signIn(person);
            there.answer(person.app().codeInSteps(1));
            Form turnOff = here.get(TURN_OFF).formTo("/sallyport" + TURN_OFF);
            Form password = there.get("/account/password")
                    .form("newPassword")
                    .with("password", person.password())
                    .with("newPassword", "violet umbrella 42");

            try (StartLine line = StartLine.of(2)) {
                List<Page> answers = line.release(List.of(() -> here.submit(turnOff), () -> there.submit(password)));

                assertThat(answers).extracting(Page::status).isSubsetOf(303, 401, 422);
                assertThat(answers)
                        .filteredOn(page -> page.location().orElse("").matches(".*(turning-off|done=changed)"))
                        .hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("C-04, C-07: who isn't enrolled may set up where it is optional")
    void offersASetUpToWhoHasNone() {
        WebClient browser = Servers.sampleOnDerby().browserless();
        browser.signIn(ANN);

        assertThat(browser.get("/account/security").body()).contains("2-Step Verification", "Configure");
        assertThat(browser.get(KEY).body()).contains("Set up now");
        assertThat(browser.get(TURN_OFF).body()).contains("nothing to remove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?for=", "?for=remove", "?for=key%00", "?for=../key"})
    @DisplayName("Proof is asked for what is protected, and for nothing else")
    void asksForNoUnknownProof(String query) {
        WebClient browser = Servers.sampleOnDerby().browserless();
        browser.signIn(ANN);

        assertThat(browser.get("/sign-in/confirm" + query).status()).isIn(303, 400);
    }

    private static WebClient signedIn(Bench bench, Person person) {
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        assertThat(browser.answer(person.app().freshCode()).status()).isEqualTo(303);
        return browser;
    }

    /** The page that shows the new key. */
    private static Page begin(WebClient browser) {
        Page begun = browser.submit(browser.get(KEY).form("step"));
        assertThat(begun.location()).contains("/sallyport" + KEY + "?step=add");
        return browser.get(KEY + "?step=add");
    }

    private static AuthenticatorApp appOf(Page page) {
        Matcher key = SETUP_KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        return AuthenticatorApp.typed(key.group(1).replace(" ", ""));
    }

    private static Page save(WebClient browser, String code) {
        return browser.submit(browser.get(KEY + "?step=check").form("code").with("code", code));
    }

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        try (StartLine line = StartLine.of(times)) {
            return line.release(Collections.nCopies(times, request));
        }
    }
}
