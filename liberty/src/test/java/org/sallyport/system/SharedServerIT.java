package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.WebClient;

@DisplayName("On a server of somebody else, beside their application and under another context root")
class SharedServerIT {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"#]+)");

    private static final LibertyServer SERVER = LibertyServer.named("shared")
            .of(Built.site())
            .with("sallyport.context.root", "/two-step")
            .with("sallyport.sample", "true")
            .with("sallyport.https.required", "false");

    private final WebClient browser = SERVER.browserless();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @Test
    void leavesTheNeighbourAsItWas() {
        Page page = neighbour(SERVER.browserless());

        assertThat(page.body()).contains("The neighbour knows somebody.");
        assertThat(cookies(page)).as("its own session").anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(SERVER.log().errors()).isEmpty();
    }

    @Test
    void signsInOverRest() {
        String session = SERVER.rest().signIn(CARL).sessionToken();

        assertThat(SERVER.rest().get("/session", session).text("user/login")).isEqualTo("carl");
    }

    @Test
    void leadsThroughItsPages() {
        Page door = browser.get("/");
        Page signedIn = browser.signIn(ANN);
        Page account = browser.get("/account");
        Page signedOut = browser.submit(account.formTo("/two-step/sign-out"));

        assertThat(door.location()).hasValueSatisfying(to -> assertThat(to).startsWith("/two-step/sign-in"));
        assertThat(signedIn.location()).contains("/two-step/account");
        assertThat(signedOut.location()).hasValueSatisfying(to -> assertThat(to).startsWith("/two-step/session-ended"));
        assertThat(List.of(door, signedIn, account, signedOut))
                .flatExtracting(SharedServerIT::cookies)
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-sallyport") && cookie.contains("Path=/;"));
    }

    @Test
    void namesNoAddressOutsideItsContextRoot() {
        Page page = browser.get("/sign-in?environment=harbor");
        List<String> addresses = ADDRESS.matcher(page.body())
                .results()
                .map(address -> address.group(1).replace("&amp;", "&"))
                .toList();

        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("/two-step/"));
        assertThat(addresses.stream().filter(address -> address.contains("/assets/")))
                .isNotEmpty()
                .allSatisfy(asset -> assertThat(browser.get(asset).status()).isEqualTo(200));
    }

    @Test
    @DisplayName("I1: who is signed in at the neighbour's is nobody here")
    void knowsNobodyOfTheNeighbour() {
        Page page = neighbour(browser);

        assertThat(cookies(page)).anyMatch(cookie -> cookie.startsWith("LtpaToken2="));
        assertThat(browser.get("/account").location())
                .hasValueSatisfying(to -> assertThat(to).startsWith("/two-step/sign-in"));
        assertThat(SERVER.rest()
                        .send(SERVER.rest().to("/session").header("Cookie", browser.cookieHeader()))
                        .status())
                .isEqualTo(401);
        assertThat(browser.send(browser.to("/account").header("Authorization", basic()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void opensNothingAtTheNeighbours() {
        browser.signIn(ANN);

        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.send(SERVER.request("/neighbour/").header("Cookie", browser.cookieHeader()))
                        .status())
                .isEqualTo(401);
    }

    private static Page neighbour(WebClient browser) {
        return browser.send(SERVER.request("/neighbour/").header("Authorization", basic()));
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("somebody:of-the-site".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cookies(Page page) {
        return page.reply().headers().getOrDefault("Set-Cookie", List.of());
    }
}
