package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.WebClient;

@DisplayName("One's own password")
class PasswordIT {

    private static final String PAGE = "/account/password";
    private static final String FRESH = "violet umbrella 42";
    private static final long MINUTES = 60_000;

    private final RestClient rest = Bench.ON_POSTGRES.rest();
    private Person person;
    private WebClient browser;

    @BeforeEach
    void isSignedIn() {
        person = Bench.ON_POSTGRES.somebody();
        browser = Bench.ON_POSTGRES.server().browserless();
        browser.signIn(person);
        browser.answer(person.app().freshCode());
    }

    @Test
    @DisplayName("C-55, F-35: within five minutes of the code none is asked, also where the box wasn't ticked")
    void changesWithoutACodeWithinTheGrace() {
        assertThat(browser.get(PAGE).body()).doesNotContain("name=\"code\"");

        assertThat(change(person.password(), FRESH).location()).contains("/sallyport/account/password?done=changed");

        assertThat(browser.get("/account").status()).as("goes on here").isEqualTo(200);
        assertThat(rest.signIn(person).status()).isEqualTo(401);
        assertThat(rest.signIn(person.knowing(FRESH)).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("C-55, F-35: after five minutes the same form asks for a code, and is right only as a whole")
    void asksForACodeAfterTheGrace() {
        letTheGraceEnd();
        assertThat(browser.get(PAGE).body()).contains("name=\"code\"");

        assertThat(change(person.password(), FRESH).status()).as("without one").isEqualTo(422);
        assertThat(change(person.password(), FRESH, person.app().wrongCode()).status())
                .isEqualTo(422);
        assertThat(change("wrong horse", FRESH, person.app().freshCode()).status())
                .isEqualTo(422);
        assertThat(rest.signIn(person).outcome()).as("unchanged").isEqualTo("CHALLENGE");
        assertThat(change(person.password(), FRESH, person.app().sameCode()).status())
                .as("the code that wasn't used up")
                .isEqualTo(303);
        assertThat(rest.signIn(person).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A-018, A-072: what is signed in, half signed in or remembered elsewhere ends; here all goes on")
    void endsAllElse() {
        String half = rest.signIn(person).signIn();
        String session = rest.answer(rest.signIn(person).signIn(), person.app().freshCode())
                .sessionToken();

        change(person.password(), FRESH);

        assertThat(rest.get("/session", session).status()).isEqualTo(401);
        assertThat(rest.answer(half, person.app().codeInSteps(1)).status()).isEqualTo(401);
        browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));
        assertThat(browser.signIn(person.knowing(FRESH)).location())
                .as("remembered here")
                .contains("/sallyport/account");
    }

    @ParameterizedTest
    @CsvSource({
        "zq7!kw, A password has at least 8 characters.",
        "password1, Many people have that password",
        "bench-sallyport, little more than a name",
        "correct horse battery, That is your current password."
    })
    void saysBesideTheFieldWhatIsWrongWithTheNewOne(String replacement, String sentence) {
        Page refused = change(person.password(), replacement);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
        assertThat(rest.signIn(person).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("Wrong ones count like any other failure: after five there is a wait, for the right one too")
    void waitsAfterFiveWrongOnes() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(change("wrong horse", FRESH).status()).isEqualTo(422);
        }
        Page waiting = change(person.password(), FRESH);

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.reply().header("Retry-After")).isPresent();
        assertThat(waiting.body()).contains("Too many tries. You can try again at ");
    }

    @Test
    @DisplayName("A right one forgets no failure before it: only a whole sign-in does")
    void keepsTheFailuresBeforeAChange() {
        for (int wrong = 0; wrong < 3; wrong++) {
            change("wrong horse", FRESH);
        }
        assertThat(change(person.password(), FRESH).status()).isEqualTo(303);
        for (int wrong = 0; wrong < 2; wrong++) {
            assertThat(change("wrong horse", "violet umbrella 43").status()).isEqualTo(422);
        }

        assertThat(change(FRESH, "violet umbrella 43").status()).isEqualTo(429);
    }

    @Test
    @DisplayName("A-028: after a hundred wrong codes a right one changes no password")
    void takesNoCodeOfADisabledAuthenticator() {
        letTheGraceEnd();
        Form asked = browser.get(PAGE).form("newPassword");
        Bench.postgres()
                .change(
                        "update authenticator set wrong_codes = 100 where user_id ="
                                + " (select id from staff_user where login = ?)",
                        person.login());

        Page refused = browser.submit(asked.with("password", person.password())
                .with("newPassword", FRESH)
                .with("code", person.app().freshCode()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(rest.signIn(person).reason()).as("the old password").isEqualTo("AUTHENTICATOR_DISABLED");
    }

    @Test
    @DisplayName("Neither password is ever written back into the page")
    void showsNoPasswordAgain() {
        assertThat(change("wrong horse", "violet umbrella 43").body()).doesNotContain("wrong horse", "umbrella");
    }

    @Test
    @DisplayName("A-015: nor taken from an address")
    void takesNoPasswordFromAnAddress() {
        assertThat(browser.get(PAGE + "?newPassword=x").status()).isEqualTo(405);
    }

    @Test
    @DisplayName("A starting password opens nothing but its change, and no session over REST")
    void asksForAPasswordOfOnesOwn() {
        Bench.postgres().change("update staff_user set password_change_due = true where login = ?", person.login());

        assertThat(browser.get("/account").location()).contains("/sallyport/account/password");
        assertThat(browser.get("/").location()).contains("/sallyport/account/password");
        assertThat(browser.get(PAGE).body()).contains("chosen by somebody else").doesNotContain("session-end");
        assertThat(rest.answer(rest.signIn(person).signIn(), person.app().freshCode())
                        .reason())
                .isEqualTo("PASSWORD_CHANGE_REQUIRED");

        change(person.password(), FRESH);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    private void letTheGraceEnd() {
        Bench.postgres()
                .change(
                        "update device set verified_at = verified_at - ? where user_id ="
                                + " (select id from staff_user where login = ?)",
                        5 * MINUTES,
                        person.login());
    }

    private Page change(String current, String replacement) {
        return browser.submit(
                browser.get(PAGE).form("newPassword").with("password", current).with("newPassword", replacement));
    }

    private Page change(String current, String replacement, String code) {
        return browser.submit(browser.get(PAGE)
                .form("newPassword")
                .with("password", current)
                .with("newPassword", replacement)
                .with("code", code));
    }
}
