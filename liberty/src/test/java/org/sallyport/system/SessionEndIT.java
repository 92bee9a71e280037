package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.WebClient;

@DisplayName("The end of a session, and the way back")
class SessionEndIT {

    private static final long MINUTE = 60_000;
    private static final Pattern AGAIN = Pattern.compile("href=\"/sallyport(/sign-in[^\"]*)\"");
    private static final String OWN_SESSION = " where user_id = (select id from staff_user where login = ?)";

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
    @DisplayName("A-174: after half an hour without use a page leads to where that is said, and back again in the end")
    void leadsBackToWhereOneWas() {
        shift("last_seen_at", 30 * MINUTE);
        forgetTheDevice();

        Page page = browser.get("/account/devices");
        assertThat(page.location()).contains("/sallyport/session-ended?return=/account/devices");
        Page ended = browser.get("/session-ended?return=/account/devices");
        assertThat(ended.body()).contains("You were signed out");
        Form form = browser.get(linkToSignIn(ended)).form("login");
        Page code = browser.submit(
                form.with("environment", "bench").with("login", person.login()).with("password", person.password()));
        assertThat(code.location()).contains("/sallyport/sign-in/code?return=/account/devices");
        Form second = browser.get("/sign-in/code?return=/account/devices").form("code");
        assertThat(browser.submit(second.with("code", person.app().freshCode())).location())
                .contains("/sallyport/account/devices");
    }

    @Test
    void tellsThatWhatWasSentIsLost() {
        Form form = browser.get("/account/devices").form("device");
        shift("last_seen_at", 30 * MINUTE);

        assertThat(browser.submit(form).location()).contains("/sallyport/session-ended?return=/account/devices");
    }

    @Test
    @DisplayName("A-175: however often it is used, it ends after twelve hours")
    void endsWhateverHappens() {
        Form stay = browser.get("/account").formTo("/sallyport/account/stay");
        shift("signed_in_at", 12 * 60 * MINUTE - MINUTE / 2);
        assertThat(browser.submit(stay).status()).isEqualTo(200);
        shift("signed_in_at", MINUTE / 2);

        assertThat(browser.submit(stay).location())
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sallyport/session-ended"));
        assertThat(browser.get("/account").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("UX 46: who says that they stay, stays from that moment on, also within the minute")
    void staysSignedIn() {
        Form stay = browser.get("/account").formTo("/sallyport/account/stay");
        shift("last_seen_at", MINUTE / 2);
        long before = lastSeen();

        JsonObject ends = browser.submit(stay).reply().json();

        assertThat(lastSeen()).isGreaterThan(before + MINUTE / 2 - 1);
        assertThat(ends.getInt("idleSeconds")).isBetween(29 * 60, 30 * 60);
        assertThat(ends.getInt("leftSeconds")).isBetween(11 * 60 * 60, 12 * 60 * 60);
    }

    @Test
    void staysForNobodyElsesForm() {
        Form foreign = browser.get("/account").formTo("/sallyport/sign-out").to("/sallyport/account/stay");

        assertThat(browser.submit(foreign).status()).isEqualTo(403);
        assertThat(browser.get("/account/stay").status()).isEqualTo(405);
    }

    private static String linkToSignIn(Page page) {
        Matcher link = AGAIN.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private void shift(String column, long milliseconds) {
        Bench.postgres()
                .change(
                        "update session set " + column + " = " + column + " - ?" + OWN_SESSION,
                        milliseconds,
                        person.login());
    }

    private void forgetTheDevice() {
        Bench.postgres().change("delete from device" + OWN_SESSION, person.login());
    }

    private long lastSeen() {
        return Bench.postgres().count("select max(last_seen_at) from session" + OWN_SESSION, person.login());
    }
}
