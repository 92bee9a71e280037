package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("Everybody's devices and sessions, over REST")
class AllDevicesRestIT {

    private static final String SIGN_OUT = "/environments/harbor/sign-out";
    private static final String CONFIRMED = "{\"confirmation\": \"harbor\"}";

    private final LibertyServer server = Servers.sampleOnDerby();
    private final RestClient rest = server.rest();
    private final WebClient annsBrowser = server.browserless();
    private String ann;
    private String doras;
    private String anns;

    @BeforeEach
    void areSignedIn() {
        doras = rest.signIn(DORA).sessionToken();
        ann = rest.get("/session", rest.signIn(ANN).sessionToken()).text("user/id");
        rest.delete("/users/" + ann + "/sessions", doras);
        anns = rest.signIn(ANN).sessionToken();
        annsBrowser.signIn(ANN);
    }

    @Test
    @DisplayName("ASVS 7.4.5: an ended session's next request is 401, a browser's leads to the end, and others go on")
    void endsSessions() {
        assertThat(end(the("REST", annsSessions())).status()).isEqualTo(204);
        assertThat(rest.get("/session", anns).status()).isEqualTo(401);
        assertThat(annsBrowser.get("/account").status()).isEqualTo(200);

        String web = the("WEB", annsSessions());
        assertThat(end(web).status()).isEqualTo(204);
        assertThat(annsBrowser.get("/account").location()).contains("/sallyport/session-ended?return=/account");
        assertThat(end(web).status()).isEqualTo(404);
        assertThat(annsSessions()).isEmpty();
    }

    @Test
    @DisplayName("C-57: a revoked device is none any more, and what began on it has ended")
    void revokesDevices() {
        String device = the("WEB", rows("devices", "?person=ann", doras));

        assertThat(rest.delete("/devices/" + device, doras).status()).isEqualTo(204);
        assertThat(annsBrowser.get("/account").status()).isEqualTo(303);
        assertThat(rest.get("/session", anns).status()).isEqualTo(200);
        assertThat(rest.delete("/devices/" + device, doras).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("ASVS 7.4.5: a person is signed out at both doors at once")
    void signsAPersonOut() {
        Reply reply = rest.delete("/users/" + ann + "/sessions", doras);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().getInt("ended")).isEqualTo(2);
        assertThat(rest.get("/session", anns).status()).isEqualTo(401);
        assertThat(annsBrowser.get("/account").status()).isEqualTo(303);
        assertThat(rest.get("/session", doras).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Lists say whose each is, and go on where they ended")
    void pages() {
        Reply first = rest.get("/sessions?limit=1", doras);
        Reply second = rest.get("/sessions?limit=1&after=" + first.text("next"), doras);

        assertThat(first.json().getJsonArray("sessions")).hasSize(1);
        assertThat(second.text("sessions/0/id")).isNotEqualTo(first.text("sessions/0/id"));
        assertThat(rows("sessions", "?person=ann", doras))
                .extracting(row -> row.getJsonObject("person").getString("login"))
                .containsExactly("ann", "ann");
        assertThat(rows("sessions", "?person=nobody", doras)).isEmpty();
        assertThat(rows("sessions", "?person=gail", doras)).as("of quay").isEmpty();
    }

    @Test
    @DisplayName("A-240: what is another environment's is answered like what isn't there, and goes on")
    void knowsNothingOfOtherEnvironments() {
        String gails = Administrators.gail();
        JsonObject session = rows("sessions", "?person=gail", gails).get(0);
        String device = rows("devices", "?person=gail", gails).get(0).getString("id");
        String gail = session.getJsonObject("person").getString("id");

        for (String path :
                List.of("/sessions/" + session.getString("id"), "/devices/" + device, "/users/" + gail + "/sessions")) {
            String unknown = path.replaceFirst("[0-9a-f-]{36}", "5a1e0000-0000-4000-8000-000000000000");
            assertThat(rest.delete(path, doras).status()).isEqualTo(404);
            assertThat(rest.delete(path, doras).withoutDate())
                    .isEqualTo(rest.delete(unknown, doras).withoutDate());
        }
        assertThat(signOut("quay", "quay", doras).withoutDate())
                .isEqualTo(signOut("nowhere", "nowhere", doras).withoutDate());
        assertThat(signOut("quay", "quay", doras).status()).isEqualTo(404);
        assertThat(rest.get("/session", gails).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Without the permission each answer is 403, and nothing ends")
    void needsThePermission() {
        String session = the("REST", annsSessions());
        Stream<Reply> refused = Stream.of(
                rest.get("/sessions", anns),
                rest.get("/devices", anns),
                rest.delete("/sessions/" + session, anns),
                rest.delete("/devices/x", anns),
                rest.delete("/users/" + ann + "/sessions", anns),
                signOut("harbor", "harbor", anns));

        assertThat(refused).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text("type")).isEqualTo("/problems/forbidden");
        });
        assertThat(rest.get("/session", anns).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("C-59: the own session and account are for one's own resources")
    void leavesTheOwnAlone() {
        JsonObject own = rows("sessions", "?person=dora", doras).stream()
                .filter(row -> row.getBoolean("current"))
                .findFirst()
                .orElseThrow();

        assertThat(end(own.getString("id")).status()).isEqualTo(409);
        Reply person = rest.delete("/users/" + own.getJsonObject("person").getString("id") + "/sessions", doras);
        assertThat(person.status()).isEqualTo(409);
        assertThat(person.text("type")).isEqualTo("/problems/in-use");
        assertThat(rest.get("/session", doras).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Nobody is signed out before the environment's key was repeated")
    void asksForTheKey() {
        Reply reply = signOut("harbor", "Harbor", doras);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("errors/0/field")).isEqualTo("confirmation");
        assertThat(rest.post(SIGN_OUT, CONFIRMED).status())
                .as("without a token")
                .isEqualTo(401);
        assertThat(rest.get("/session", anns).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=x", "after=", "person=", "person=a%00b"})
    void refusesWhatIsOutOfBounds(String query) {
        assertThat(rest.get("/sessions?" + query, doras).status()).isEqualTo(422);
        assertThat(rest.get("/devices?" + query, doras).status()).isEqualTo(422);
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThat(rest.get("/devices?offset=7", doras).status()).isEqualTo(400);
        assertThat(rest.get("/devices?limit=1&limit=2", doras).status()).isEqualTo(400);
        assertThat(rest.delete("/devices", doras).status()).isEqualTo(405);
        assertThat(rest.delete("/devices", doras).header("Allow")).contains("GET, HEAD");
    }

    private Reply end(String session) {
        return rest.delete("/sessions/" + session, doras);
    }

    private Reply signOut(String environment, String typed, String bearer) {
        return rest.send(rest.to("/environments/" + environment + "/sign-out")
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"confirmation\": \"" + typed + "\"}")));
    }

    private List<JsonObject> annsSessions() {
        return rows("sessions", "?person=ann", doras);
    }

    private List<JsonObject> rows(String list, String query, String bearer) {
        return rest.get("/" + list + query, bearer).json().getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private static String the(String door, List<JsonObject> rows) {
        return rows.stream()
                .filter(row -> row.getString("door").equals(door))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }
}
