package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.StartLine;
import org.sallyport.system.harness.WebClient;

@DisplayName("A session that began while two-step verification was off")
class RecheckedSessionIT {

    private final Bench bench = Bench.ON_POSTGRES;

    @BeforeEach
    void turnOff() {
        bench.server();
        mode("OFF");
    }

    @AfterEach
    void turnOnAgain() {
        mode("OPTIONAL");
    }

    @Test
    @DisplayName("C-70, C-71, D-35: goes on while it is off, and over REST ends when it is back")
    void endsOverRest() {
        RestClient rest = bench.rest();
        Person person = bench.somebody();
        var signedIn = rest.signIn(person);
        String token = signedIn.sessionToken();

        assertThat(signedIn.reason()).isEqualTo("ENVIRONMENT_OFF");
        assertThat(rest.get("/session", token).status()).isEqualTo(200);
        mode("OPTIONAL");
        assertThat(rest.get("/session", token).status()).isEqualTo(401);
        assertThat(rest.signIn(person).outcome()).as("C-71: the key is kept").isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("C-72, D-35: on the web has to give the code, and then goes on where it was")
    void asksForTheCodeOnTheWeb() {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        mode("OPTIONAL");

        Page next = browser.get("/account");
        assertThat(next.location().orElseThrow()).startsWith("/sallyport/sign-in/code");
        assertThat(browser.cookies()).doesNotContainKey("__Host-sallyport");
        assertThat(browser.answer(person.app().freshCode()).location()).hasValue("/sallyport/account");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("D-35: goes on with the code also where the sign-in page was what it asked for")
    void goesOnFromTheSignInPage() {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        mode("OPTIONAL");

        browser.get("/sign-in");
        assertThat(browser.get("/sign-in/code").status()).isEqualTo(200);
        assertThat(browser.answer(person.app().freshCode()).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("D-35: of many requests at once one goes on with the code, and none gets through")
    void letsNoneOfManyRequestsThrough() throws Exception {
        Person person = bench.somebody();
        WebClient browser = bench.server().browserless();
        browser.signIn(person);
        String cookies = browser.cookieHeader();
        mode("REQUIRED");
        try (StartLine line = StartLine.of(10)) {
            List<Page> pages = line.release(IntStream.range(0, 10)
                    .<Callable<Page>>mapToObj(i -> () -> bench.server()
                            .browserless()
                            .send(bench.server().request("/sallyport/account").header("Cookie", cookies)))
                    .toList());

            assertThat(pages).extracting(Page::status).containsOnly(303);
            assertThat(pages)
                    .filteredOn(page -> page.location().orElseThrow().startsWith("/sallyport/sign-in/code"))
                    .hasSize(1);
        }
    }

    private static void mode(String mode) {
        Bench.postgres()
                .change(
                        "update environment set two_step_mode = ?, version = version + 1,"
                                + " policy_epoch = policy_epoch + 1 where environment_key = 'bench'",
                        mode);
    }
}
