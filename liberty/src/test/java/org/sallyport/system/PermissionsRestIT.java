package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("/api/v1/users/{user}/permissions and /api/v1/permissions")
class PermissionsRestIT {

    private final RestClient rest = Servers.sampleForSetUps().rest();
    private String doras;
    private String carls;
    private String anns;

    @BeforeEach
    void signIn() {
        doras = rest.signIn(DORA).sessionToken();
        carls = rest.signIn(CARL).sessionToken();
        anns = rest.signIn(ANN).sessionToken();
    }

    @Test
    @DisplayName(
            "C-38, C-40, F-32: a holder gives it, who holds it has it at once, and a non-holder can't, not even to himself")
    void givesWhatIsHeld() {
        Reply refused = give(carls, anns, "\"OPEN_USER_MANAGEMENT\", \"REMOVE_TWO_STEP\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("reason")).isEqualTo("NOT_HELD");
        assertThat(give(anns, anns, "\"OPEN_USER_MANAGEMENT\"").status()).isEqualTo(403);
        assertThat(rest.get("/permissions", anns).status()).isEqualTo(403);

        assertThat(give(doras, anns, "\"OPEN_USER_MANAGEMENT\", \"REMOVE_TWO_STEP\"")
                        .status())
                .isEqualTo(200);

        assertThat(rest.get("/permissions", anns).status()).isEqualTo(200);
        assertThat(rest.get("/session", anns).text("permissions"))
                .isEqualTo("[\"OPEN_USER_MANAGEMENT\",\"REMOVE_TWO_STEP\"]");
        assertThat(give(doras, anns, "").status()).isEqualTo(200);
        assertThat(rest.get("/permissions", anns).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Whoever saves from an old version changes nothing")
    void refusesAnOldVersion() {
        String version = held(anns).text("version");
        give(doras, anns, "\"VIEW_SETTINGS\"");
        Reply late = rest.put(path(anns), doras, body(version, "\"VIEW_AUDIT\""));
        give(doras, anns, "");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("type")).isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    @DisplayName("Who can remove two-step verification: by login, in stretches")
    void listsHolders() {
        Reply first = rest.get("/permissions/REMOVE_TWO_STEP/holders?limit=1", doras);
        Reply second = rest.get("/permissions/REMOVE_TWO_STEP/holders?after=" + first.text("next"), doras);

        assertThat(logins(first)).containsExactly("ada");
        assertThat(logins(second)).containsExactly("dora");
        assertThat(second.has("next")).isFalse();
        assertThat(rest.get("/permissions/EVERYTHING/holders", doras).status()).isEqualTo(404);
        assertThat(rest.get("/permissions/EDIT_USERS/holders?limit=0", doras).status())
                .isEqualTo(422);
        assertThat(rest.get("/permissions/EDIT_USERS/holders?after=!", doras).status())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatIsNoPermission() {
        String version = held(anns).text("version");

        assertThat(rest.put(path(anns), doras, body(version, "\"ALL\"")).status())
                .isEqualTo(422);
        assertThat(rest.put(path(anns), doras, "{\"version\": " + version + "}").status())
                .isEqualTo(422);
        assertThat(rest.put("/users/nobody/permissions", doras, body("1", "")).status())
                .isEqualTo(404);
    }

    private Reply give(String administrator, String person, String names) {
        return rest.put(path(person), administrator, body(held(person).text("version"), names));
    }

    private Reply held(String person) {
        return rest.get(path(person), doras);
    }

    private static String body(String version, String names) {
        return "{\"version\": " + version + ", \"permissions\": [" + names + "]}";
    }

    private String path(String person) {
        return "/users/" + rest.get("/session", person).text("user/id") + "/permissions";
    }

    private static List<String> logins(Reply reply) {
        return reply.json().getJsonArray("holders").getValuesAs(JsonObject.class).stream()
                .map(holder -> holder.getString("login"))
                .toList();
    }
}
