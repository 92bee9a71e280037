package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Reply;

@DisplayName("A server as in production: nothing set but its key ring")
class ProductionIT {

    private static final LibertyServer SERVER =
            LibertyServer.named("production").withKeyRing();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @Test
    @DisplayName("A-269: it knows none of the sample people")
    void hasNoSamplePeople() {
        Reply reply = SERVER.restOverTls().signIn(ANN);

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A-261: pages move to https, REST refuses plain http")
    void turnsPlainHttpAway() {
        var page = SERVER.browserless().get("/sign-in?environment=harbor").reply();

        assertThat(page.status()).isEqualTo(308);
        assertThat(page.header("Location").orElseThrow())
                .startsWith("https://localhost")
                .endsWith("/sallyport/sign-in?environment=harbor");
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(SERVER.rest().signIn(ANN).status()).isEqualTo(403);
        assertThat(SERVER.rest().get("/session", "x").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A-183: over https it asks for https from now on")
    void asksForHttpsOverHttps() {
        assertThat(SERVER.restOverTls().signIn(ANN).header("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("max-age="));
    }

    @Test
    void startsWithoutAnError() {
        assertThat(SERVER.log().errors()).isEmpty();
        for (String kind : new String[] {"started", "live", "ready"}) {
            assertThat(SERVER.health(kind).isUp()).as(kind).isTrue();
        }
    }
}
