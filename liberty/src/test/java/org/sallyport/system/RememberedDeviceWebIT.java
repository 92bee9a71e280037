package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.StartLine;
import org.sallyport.system.harness.WebClient;

@DisplayName("A browser that somebody has signed in on")
class RememberedDeviceWebIT {

    private static final String DEVICE = "__Host-sallyport-device";
    private static final String ACCOUNT = "/sallyport/account";
    private static final String CODE = "/sallyport/sign-in/code";

    private final Bench bench = Bench.ON_POSTGRES;

    @AfterEach
    void putTheSettingsBack() {
        settings("remember_days = 30, remember_mode = 'ASK', grace_seconds = 300");
    }

    @Test
    @DisplayName("C-50, C-52: is given its cookie by the whole sign-in and not before, for itself alone")
    void isGivenACookieByTheWholeSignIn() {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();

        browser.signIn(person);
        assertThat(browser.cookies()).doesNotContainKey(DEVICE);
        Page whole = answer(browser, person, false);

        assertThat(whole.reply().headers().get("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(DEVICE))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Expires=")
                .doesNotContain("Domain");
    }

    @Test
    @DisplayName("C-50: isn't asked again where the box was ticked, after signing out either")
    void isRemembered() {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        answer(browser, person, true);
        browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));

        assertThat(reopened(browser).signIn(person).location()).hasValue(ACCOUNT);
    }

    @Test
    @DisplayName("D-32: asks everybody else who uses it, and still remembers the first")
    void asksTheNextPerson() {
        Person first = bench.somebody();
        Person second = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(first);
        answer(browser, first, true);

        assertThat(reopened(browser).signIn(second).location()).hasValue(CODE);
        answer(browser, second, true);
        assertThat(reopened(browser).signIn(first).location()).hasValue(ACCOUNT);
        assertThat(reopened(browser).signIn(second).location()).hasValue(ACCOUNT);
    }

    @Test
    @DisplayName("D-32: two people who sign in on it at the same moment both get in")
    void letsTwoInAtOnce() throws Exception {
        settings("grace_seconds = 0");
        for (int round = 0; round < 5; round++) {
            Person first = bench.somebody();
            Person second = bench.somebody();
            WebClient browser = bench.server().browserless();
            browser.signIn(first);
            answer(browser, first, false);
            reopened(browser).signIn(second);
            answer(browser, second, false);
            WebClient window = bench.server().browserless();
            window.cookies().putAll(reopened(browser).cookies());
            browser.signIn(first);
            window.signIn(second);

            try (StartLine line = StartLine.of(2)) {
                List<Page> answers =
                        line.release(List.of(() -> answer(browser, first, true), () -> answer(window, second, true)));
                assertThat(answers).extracting(Page::location).containsOnly(Optional.of(ACCOUNT));
            }
        }
    }

    @Test
    @DisplayName("F-37, A-073: its cookie in another browser serves its own people only, and is renewed away by a code")
    void servesNobodyElse() {
        Person victim = bench.somebody();
        Person thief = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(victim);
        answer(browser, victim, true);
        WebClient copy = bench.server().browserless();
        copy.cookies().put(DEVICE, browser.cookies().get(DEVICE));

        assertThat(copy.signIn(thief).location()).hasValue(CODE);
        assertThat(copy.get("/account").location()).hasValue(CODE);
    }

    @Test
    @DisplayName("C-51, C-65, D-02: with 0 days there is no box, a tick sent all the same counts for nothing")
    void hidesTheBox() {
        settings("remember_days = 0, grace_seconds = 0");
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);

        assertThat(browser.get("/sign-in/code").body()).doesNotContain("rememberDevice");
        answer(browser, person, true);
        assertThat(reopened(browser).signIn(person).location()).hasValue(CODE);
    }

    @Test
    @DisplayName("C-65, C-66: with 0 days the five minutes are left")
    void keepsTheGraceWithoutABox() {
        settings("remember_days = 0");
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        answer(browser, person, false);

        assertThat(reopened(browser).signIn(person).location()).hasValue(ACCOUNT);
    }

    @Test
    @DisplayName("A-074: what was remembered counts for nothing from the moment that nothing is to be remembered")
    void isForgottenWithTheSetting() {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        answer(browser, person, true);
        settings("remember_mode = 'NEVER', grace_seconds = 0");

        assertThat(reopened(browser).signIn(person).location()).hasValue(CODE);
        assertThat(browser.get("/sign-in/code").body()).contains("that has ended");
    }

    /** As after closing and opening it: what lasts until it is closed is gone. */
    private static WebClient reopened(WebClient browser) {
        browser.cookies().keySet().removeIf(name -> !name.equals(DEVICE));
        return browser;
    }

    private static Page answer(WebClient browser, Person person, boolean remember) {
        var form = browser.get("/sign-in/code")
                .form("code")
                .with("code", person.app().freshCode());
        return browser.submit(remember ? form.with("rememberDevice", "true") : form);
    }

    private static void settings(String assignments) {
        Bench.postgres()
                .change("update environment set " + assignments + ", version = version + 1"
                        + " where environment_key = 'bench'");
    }
}
