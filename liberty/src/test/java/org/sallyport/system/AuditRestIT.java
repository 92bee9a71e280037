package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("What happened and why, over REST")
class AuditRestIT {

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final String ada = Administrators.ada();

    @Test
    @DisplayName("An administrator reads who was asked for a code, and why, in sentences")
    void explainsASignIn() {
        rest.signIn(BEN);

        JsonObject newest = entries(rest.get("/audit?subject=ben&action=SIGN_IN&limit=1", ada))
                .get(0);

        assertThat(newest.getString("outcome")).isEqualTo("CHALLENGED");
        assertThat(newest.getJsonObject("subject").getString("login")).isEqualTo("ben");
        assertThat(newest.getString("reason")).isEqualTo("NEW_DEVICE");
        assertThat(why(newest))
                .startsWith("The device was not remembered, so a code was asked for.")
                .contains("Not remembered: no device came along that spares the code.");
        assertThat(rest.get("/audit/" + newest.getString("id"), ada).json()).isEqualTo(newest);
    }

    @Test
    @DisplayName("A page goes on where the one before ended")
    void pagesByKey() {
        rest.signIn(BEN);
        rest.signIn(BEN);
        Reply first = rest.get("/audit?subject=ben&limit=1", ada);
        Reply second = rest.get("/audit?subject=ben&limit=1&after=" + first.text("next"), ada);

        assertThat(entries(second)).hasSize(1).isNotEqualTo(entries(first));
    }

    @Test
    @DisplayName("A-240, A-252: nobody reads it without the permission, nor an entry of another environment")
    void keepsItToAuditors() {
        String anns = rest.signIn(ANN).sessionToken();
        String foreign = entries(rest.get("/audit?limit=1", Administrators.gail()))
                .get(0)
                .getString("id");

        for (String path : List.of("/audit", "/audit/" + foreign, "/users/" + id(ada) + "/decisions")) {
            assertThat(rest.get(path, anns).status()).as(path).isEqualTo(403);
        }
        assertThat(rest.get("/audit/" + foreign, ada).status()).isEqualTo(404);
        assertThat(rest.get("/audit/x", ada).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "after=x", "view=ALL", "subject=%00", "subject=", "from=2026-02-30T12:00:00.000Z"})
    void refusesWhatIsOutOfBounds(String query) {
        assertThat(rest.get("/audit?" + query, ada).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=red", "limit=1&limit=2"})
    void refusesWhatHasNoMeaning(String query) {
        assertThat(rest.get("/audit?" + query, ada).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Somebody without any permission reads the own history, and nobody else's")
    void showsOnesOwn() {
        String anns = rest.signIn(ANN).sessionToken();

        JsonObject newest = rest.get("/account/activity?limit=1", anns)
                .json()
                .getJsonArray("activity")
                .getJsonObject(0);

        assertThat(newest.getString("what")).isEqualTo("Signed in with the password");
        assertThat(why(newest)).startsWith("Two-step verification was optional, and was not set up.");
        assertThat(newest.keySet()).doesNotContain("id", "trace", "detail", "actor", "subject", "by");
    }

    @Test
    @DisplayName("The last decisions about one person, for whoever manages users")
    void explainsOnePerson() {
        rest.signIn(ANN);
        String ann = entries(rest.get("/audit?subject=ann&limit=1", ada))
                .get(0)
                .getJsonObject("subject")
                .getString("id");

        assertThat(entries(rest.get("/users/" + ann + "/decisions?limit=1", ada)))
                .extracting(entry -> entry.getString("reason"))
                .containsExactly("NOT_ENROLLED");
    }

    @Test
    @DisplayName("A-252: an export is a job, itself audited, and its SHA-256 is beside it")
    void exports() throws Exception {
        rest.signIn(BEN);
        Reply begun = post("/audit/exports?subject=ben&action=SIGN_IN");
        String job = "/jobs/" + begun.text("id");
        Patience.until(
                "the job is done",
                Duration.ofSeconds(60),
                () -> rest.get(job, ada).text("state").equals("DONE"));

        String file = rest.get(job + "/result", ada).body();
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(begun.status()).isEqualTo(202);
        assertThat(file.lines()).first().asString().startsWith("at,action,outcome");
        assertThat(file.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",SIGN_IN,"));
        assertThat(rest.get(job + "/result/sha256", ada).body()).startsWith(sha256 + "  audit-");
        assertThat(entries(rest.get("/audit?action=EXPORT_AUDIT&limit=1", ada))
                        .get(0)
                        .getString("detail"))
                .startsWith("CSV, until ")
                .contains("actions SIGN_IN");
        String anns = rest.signIn(ANN).sessionToken();
        assertThat(rest.get(job + "/result/sha256", anns).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("What if: the decision of a sign-in that didn't happen")
    void triesADecision() {
        Reply asked = whatIf("{\"person\": \"ben\", \"purpose\": \"SIGN_IN\"}");
        Reply remembered = whatIf("{\"person\": \"ben\", \"purpose\": \"SIGN_IN\","
                + " \"rememberedAt\": \"2026-11-22T12:00:00.000Z\", \"at\": \"2026-12-22T11:59:59.999Z\"}");
        String settings = rest.get("/environments/harbor/settings", ada)
                .json()
                .toString()
                .replace("\"mode\":\"OPTIONAL\"", "\"mode\":\"REQUIRED\"");
        Reply required = whatIf("{\"person\": \"ann\", \"purpose\": \"SIGN_IN\", \"settings\": " + settings + "}");

        assertThat(asked.text("outcome")).isEqualTo("CHALLENGE");
        assertThat(asked.text("reason")).isEqualTo("NEW_DEVICE");
        assertThat(remembered.text("assurance")).isEqualTo("REMEMBERED");
        assertThat(required.text("reason")).isEqualTo("REQUIRED_SETUP");
        assertThat(rest.signIn(ANN).outcome()).as("nothing was saved").isEqualTo("SIGNED_IN");
    }

    @Test
    void triesNoDecisionAboutStrangers() {
        assertThat(whatIf("{\"person\": \"eve\", \"purpose\": \"SIGN_IN\"}").status())
                .isEqualTo(422);
        assertThat(whatIf("{\"person\": \"ben\", \"purpose\": \"SIGN_IN\", \"device\": \"x\"}")
                        .status())
                .isEqualTo(422);
        String anns = rest.signIn(ANN).sessionToken();
        assertThat(whatIf(anns, "{\"person\": \"ben\", \"purpose\": \"SIGN_IN\"}")
                        .status())
                .isEqualTo(403);
    }

    private Reply whatIf(String body) {
        return whatIf(ada, body);
    }

    private Reply whatIf(String bearer, String body) {
        return rest.send(rest.to("/what-if")
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private Reply post(String path) {
        return rest.send(rest.to(path).header("Authorization", "Bearer " + ada).POST(BodyPublishers.noBody()));
    }

    private String id(String bearer) {
        return rest.get("/session", bearer).text("user/id");
    }

    private static List<JsonObject> entries(Reply reply) {
        return reply.json().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private static List<String> why(JsonObject entry) {
        return entry.getJsonArray("why").getValuesAs(JsonString::getString);
    }
}
