package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.EVE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("The pages of a sign-in over HTTP")
class PagesIT {

    private static final String SESSION = "__Host-sallyport";
    private static final String SIGN_IN = "__Host-sallyport-signin";

    private final WebClient browser = Servers.sampleOnDerby().browserless();

    @Test
    void showsPeopleTheWayIn() {
        Page door = browser.get("/");

        assertThat(door.status()).isEqualTo(303);
        assertThat(door.location()).hasValueSatisfying(to -> assertThat(to).startsWith("/sallyport/sign-in"));
    }

    @Test
    @DisplayName("F-28: who hasn't enrolled is signed in after the password")
    void signsInWithAPassword() {
        assertThat(browser.signIn(ANN).location()).contains("/sallyport/account");
        assertThat(browser.get("/account").body()).contains("ann");
        assertThat(browser.get("/").location()).contains("/sallyport/account");
        assertThat(browser.get("/sign-in").location()).contains("/sallyport/account");
    }

    @Test
    @DisplayName("C-10, C-13: a code is due, and nothing else is reached before")
    void leadsToTheCode() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient client = Bench.ON_DERBY.server().browserless();

        assertThat(client.signIn(person).location()).contains("/sallyport/sign-in/code");
        assertThat(client.cookies()).doesNotContainKey(SESSION);
        assertThat(client.get("/account").location()).contains("/sallyport/sign-in/code");
        assertThat(client.get("/sign-in/set-up").location()).contains("/sallyport/sign-in/code");
        assertThat(client.answer(person.app().wrongCode()).status()).isEqualTo(401);
        assertThat(client.get("/account").location()).contains("/sallyport/sign-in/code");
    }

    @Test
    @DisplayName("C-73, C-75: a set-up is due, and nothing else is reached")
    void leadsToTheSetUp() {
        assertThat(browser.signIn(EVE).location()).contains("/sallyport/sign-in/set-up");
        assertThat(browser.get("/sign-in/set-up").status()).isEqualTo(200);
        assertThat(browser.get("/account").location()).contains("/sallyport/sign-in/set-up");
        assertThat(browser.get("/sign-in/code").location()).contains("/sallyport/sign-in/set-up");
    }

    @Test
    @DisplayName("A-016: the half-finished sign-in's cookie changes when the password was right")
    void changesTheCookieWithEachStep() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient client = Bench.ON_DERBY.server().browserless();
        client.get("/sign-in?environment=bench");
        String before = client.cookies().get(SIGN_IN);
        client.signIn(person);
        String half = client.cookies().get(SIGN_IN);
        client.answer(person.app().freshCode());

        assertThat(half).isNotEqualTo(before);
        assertThat(client.cookies()).doesNotContainKey(SIGN_IN).containsKey(SESSION);
        assertThat(client.cookies().get(SESSION)).isNotIn(before, half);
    }

    @Test
    @DisplayName("A-262: every cookie is for this host alone, and none of them is the container's")
    void setsOwnCookiesOnly() {
        Person person = Bench.ON_DERBY.somebody();
        WebClient client = Bench.ON_DERBY.server().browserless();
        List<String> cookies = Stream.of(
                        client.get("/sign-in?environment=bench"),
                        client.signIn(person),
                        client.get("/sign-in/code"),
                        client.answer(person.app().freshCode()),
                        client.get("/account"))
                .flatMap(page -> page.reply().headers().getOrDefault("Set-Cookie", List.of()).stream())
                .toList();

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-sallyport")
                        .containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly")
                        .containsIgnoringCase("; SameSite=Lax")
                        .containsIgnoringCase("; Path=/")
                        .doesNotContainIgnoringCase("Domain=")
                        .hasSizeLessThan(4096));
    }

    @Test
    @DisplayName("A-174, A-176: signing out ends the session here, and a GET doesn't")
    void signsOut() {
        browser.signIn(ANN);
        String session = browser.cookies().get(SESSION);
        assertThat(browser.get("/sign-out").status()).isEqualTo(405);
        assertThat(browser.get("/account").status()).isEqualTo(200);

        Page out = browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.location()).hasValueSatisfying(to -> assertThat(to).startsWith("/sallyport/session-ended"));
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        browser.cookies().put(SESSION, session);
        assertThat(browser.get("/account").status()).as("the old cookie").isEqualTo(303);
    }

    @Test
    void cancelsAHalfFinishedSignIn() {
        browser.signIn(BEN);
        String half = browser.cookies().get(SIGN_IN);
        Page code = browser.get("/sign-in/code");

        Page cancelled = browser.submit(code.formTo("/sallyport/sign-in/cancel"));

        assertThat(cancelled.status()).isEqualTo(303);
        browser.cookies().put(SIGN_IN, half);
        assertThat(browser.get("/sign-in/code").location()).contains("/sallyport/sign-in");
    }

    @Test
    @DisplayName("A-021: a password proven here ends the session that the browser held")
    void endsWhoseBrowserItWas() {
        browser.signIn(ANN);
        String anns = browser.cookies().get(SESSION);
        browser.cookies().remove(SESSION);
        Page form = browser.get("/sign-in?environment=harbor");
        browser.cookies().put(SESSION, anns);
        browser.submit(form.form("login").with("login", BEN.login()).with("password", BEN.password()));

        WebClient annsAgain = Servers.sampleOnDerby().browserless();
        annsAgain.cookies().put(SESSION, anns);
        assertThat(annsAgain.get("/account").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/help",
                "/session-ended",
                "/account",
                "/nothing-here",
                "/sign-in;x=1",
                "/assets/pages.css",
                "/api/v1/session",
                "/sign-in?password=x"
            })
    @DisplayName("A-181, A-182, A-183, A-186: every answer carries the headers that protect it, and names no product")
    void protectsEveryAnswer(String path) {
        var headers = browser.get(path).reply().headers();

        assertThat(headers.get("Content-Security-Policy").get(0))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers).containsKeys("Referrer-Policy", "Cross-Origin-Opener-Policy", "Cache-Control");
        assertThat(headers).doesNotContainKeys("Server", "X-Powered-By", "Access-Control-Allow-Origin", "$WSEP");
    }
}
