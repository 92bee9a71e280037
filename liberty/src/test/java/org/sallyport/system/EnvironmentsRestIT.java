package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("C-B07: environments over REST, production and training beside each other")
class EnvironmentsRestIT {

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final String dora = rest.signIn(DORA).sessionToken();

    @Test
    @DisplayName(
            "A new environment has its preset's settings and an administrator who must set up and choose a password")
    void makesAnEnvironment() {
        Reply made = rest.post("/environments", dora, draft("harbor-train", "clinic-sms"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.text("mode")).isEqualTo("OFF");
        assertThat(made.text("site")).isEqualTo("false");
        assertThat(made.text("administrator/login")).isEqualTo("olga");
        assertThat(rest.get("/environments/harbor-train", dora).body()).doesNotContain("startingPassword");
        assertThat(rest.signIn(first("harbor-train", made)).reason()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
    }

    @Test
    void leadsItsAdministratorThroughTheSetUpToTheChange() {
        Person olga = first("harbor-lab", rest.post("/environments", dora, draft("harbor-lab", "case-management")));

        Reply due = rest.signIn(olga);
        assertThat(due.outcome()).isEqualTo("ENROL");
        assertThat(due.reason()).isEqualTo("REQUIRED_SETUP");
        WebClient browser = Servers.sampleOnDerby().browserless();
        assertThat(browser.signIn(olga).location()).contains("/sallyport/sign-in/set-up");
    }

    @Test
    void listsThemByKeyInParts() {
        rest.post("/environments", dora, draft("aaa", "cloud-api"));
        List<String> keys = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject part = rest.get("/environments?limit=2" + after, dora).json();
            part.getJsonArray("environments")
                    .getValuesAs(JsonObject.class)
                    .forEach(entry -> keys.add(entry.getString("key")));
            after = part.containsKey("next") ? "&after=" + part.getString("next") : null;
        }

        assertThat(keys).contains("aaa", "harbor", "quay").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void renames() {
        rest.post("/environments", dora, draft("bbb", "case-management"));
        Reply before = rest.get("/environments/bbb", dora);
        JsonObjectBuilder renaming =
                Json.createObjectBuilder().add("name", "Bee").add("version", version(before));
        String body = renaming.build().toString();

        assertThat(rest.put("/environments/bbb", dora, body).text("name")).isEqualTo("Bee");
        Reply again = rest.put("/environments/bbb", dora, body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(rest.put("/environments/nowhere", dora, body).status()).isEqualTo(404);
        assertThat(rest.put("/environments/bbb", dora, body.replace("Bee", " ")).text("errors/0/field"))
                .isEqualTo("name");
    }

    @Test
    void refusesWhatCantBe() {
        Reply taken = rest.post("/environments", dora, draft("quay", "case-management"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("errors/0/field")).isEqualTo("key");
        assertThat(rest.post("/environments", dora, draft("No Key", "case-management"))
                        .status())
                .isEqualTo(422);
        assertThat(rest.post("/environments", dora, draft("ccc", "CASE_MANAGEMENT"))
                        .text("errors/0/field"))
                .isEqualTo("preset");
        assertThat(rest.get("/environments?limit=101", dora).status()).isEqualTo(422);
        assertThat(rest.get("/environments?after=A", dora).status()).isEqualTo(422);
        assertThat(rest.get("/environments?x=1", dora).status()).isEqualTo(400);
        assertThat(rest.delete("/environments", dora).header("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    @DisplayName("In an environment that isn't the site the permission is none: not in the session, not over REST")
    void opensNothingToOtherEnvironments() {
        String gail = Administrators.gail();

        assertThat(rest.get("/session", gail).body())
                .contains("GRANT_PERMISSIONS")
                .doesNotContain("MANAGE_ENVIRONMENTS");
        assertThat(rest.get("/session", dora).body()).contains("MANAGE_ENVIRONMENTS");
        assertThat(rest.get("/environments", gail).status()).isEqualTo(403);
        assertThat(rest.get("/environments/harbor", gail).withoutDate())
                .isEqualTo(rest.get("/environments/nowhere", gail).withoutDate());
        assertThat(rest.post("/environments", gail, draft("ddd", "case-management"))
                        .status())
                .isEqualTo(403);
        assertThat(rest.get("/environments/ddd", dora).status()).isEqualTo(404);
        assertThat(rest.get("/environments", rest.signIn(ANN).sessionToken()).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Managing environments opens nobody else's settings")
    void opensNoSettingsOfOthers() {
        assertThat(new Settings(rest, "quay", dora).read().status()).isEqualTo(403);
        assertThat(rest.get("/environments/quay/help-contact", dora).status()).isEqualTo(403);
    }

    private static Person first(String environment, Reply made) {
        return ANN.of(environment).called("olga").knowing(Secrets.note(made.text("administrator/startingPassword")));
    }

    private static int version(Reply reply) {
        return reply.json().getInt("version");
    }

    private static String draft(String key, String preset) {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("name", "Harbor, training")
                .add("preset", preset)
                .add("administratorLogin", "olga")
                .add("administratorName", "Olga de Vries")
                .build()
                .toString();
    }
}
