package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.EVE;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("GET and DELETE /api/v1/session; doors don't mix")
class SessionRestIT {

    private final LibertyServer server = Servers.sampleOnDerby();
    private final RestClient rest = server.rest();

    @Test
    void tellsWhoIsSignedIn() {
        JsonObject session =
                rest.get("/session", rest.signIn(CARL).sessionToken()).json();

        assertThat(session.keySet())
                .containsExactlyInAnyOrder(
                        "environment",
                        "user",
                        "roles",
                        "permissions",
                        "assurance",
                        "signedInAt",
                        "expiresAt",
                        "idleUntil");
        assertThat(session.getString("assurance")).isEqualTo("NONE");
        assertThat(session.get("environment").toString()).contains("harbor");
        assertThat(session.get("user").toString()).contains("carl");
        assertThat(session.getJsonArray("permissions").toString())
                .contains("EDIT_SETTINGS")
                .doesNotContain("REMOVE_TWO_STEP");
        Instant signedInAt = Instant.parse(session.getString("signedInAt"));
        assertThat(Duration.between(signedInAt, Instant.parse(session.getString("expiresAt"))))
                .isEqualTo(Duration.ofHours(12));
        assertThat(Duration.between(signedInAt, Instant.parse(session.getString("idleUntil"))))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    @DisplayName("A-174: after sign-out the token is dead")
    void endsWithSignOut() {
        String token = rest.signIn(ANN).sessionToken();
        Reply ended = rest.delete("/session", token);

        assertThat(ended.status()).isEqualTo(204);
        assertThat(ended.body()).isEmpty();
        refuses(rest.get("/session", token));
        refuses(rest.delete("/session", token));
    }

    @Test
    @DisplayName("A-025, C-75: a half-finished sign-in is no session")
    void refusesAHalfFinishedSignIn() {
        refuses(rest.get("/session", rest.signIn(BEN).signIn()));
        refuses(rest.get("/session", rest.signIn(EVE).signIn()));
        refuses(rest.delete("/session", rest.signIn(BEN).signIn()));
    }

    @Test
    void refusesASessionTokenInThePlaceOfASignIn() {
        String token = rest.signIn(ANN).sessionToken();

        assertThat(rest.answer(token, "000000").status()).isEqualTo(401);
        rest.cancel(token);
        assertThat(rest.get("/session", token).status()).as("still alive").isEqualTo(200);
    }

    @Test
    @DisplayName("A-024: the only way to show a token is one Authorization header")
    void readsTheTokenFromOnePlaceOnly() {
        String token = rest.signIn(ANN).sessionToken();
        String basic = Base64.getEncoder()
                .encodeToString((ANN.login() + ":" + ANN.password()).getBytes(StandardCharsets.UTF_8));

        refuses(rest.send(rest.to("/session")));
        refuses(rest.send(rest.to("/session").header("Cookie", "__Host-sallyport=" + token)));
        refuses(rest.send(rest.to("/session?access_token=" + token)));
        refuses(rest.send(rest.to("/session").header("X-Auth-Token", token)));
        refuses(rest.send(rest.to("/session").header("Authorization", token)));
        refuses(rest.send(rest.to("/session").header("Authorization", "Basic " + basic)));
        refuses(rest.send(rest.to("/session")
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + rest.signIn(ANN).sessionToken())));
    }

    @Test
    @DisplayName("A-023: a page's cookie is no Bearer token, and a Bearer token no page's cookie")
    void keepsTheDoorsApart() {
        WebClient web = server.browserless();
        web.signIn(ANN);
        String cookie = web.cookies().get("__Host-sallyport");
        String token = rest.signIn(ANN).sessionToken();

        refuses(rest.get("/session", cookie));
        refuses(rest.send(rest.to("/session").header("Cookie", "__Host-sallyport=" + cookie)));
        WebClient withForeignCookie = server.browserless();
        withForeignCookie.cookies().put("__Host-sallyport", token);
        assertThat(withForeignCookie.get("/account").location()).hasValue("/sallyport/session-ended?return=/account");
    }

    private static void refuses(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("type")).isEqualTo("/problems/not-verified");
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
    }
}
