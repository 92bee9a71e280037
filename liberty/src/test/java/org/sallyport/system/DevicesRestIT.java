package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.WebClient;

@DisplayName("One's own devices and sessions, over REST")
@ParameterizedClass
@EnumSource(Bench.class)
class DevicesRestIT {

    private static final String DEVICES = "/session/devices";
    private static final String SESSIONS = "/session/sessions";

    @Parameter
    Bench bench;

    private RestClient rest;
    private Person person;
    private WebClient browser;
    private String token;

    @BeforeEach
    void isSignedInAtBothDoors() {
        rest = bench.rest();
        person = bench.somebody();
        browser = bench.server().browserless();
        browser.signIn(person);
        browser.answer(person.app().freshCode());
        token = rest.session(person);
    }

    @Test
    @DisplayName("C-56, C-60: the browser and the application that is spared the code, this one marked")
    void listsDevices() {
        List<JsonObject> devices = devices(token);

        assertThat(devices).hasSize(2);
        assertThat(the("REST", devices).getBoolean("current")).isTrue();
        assertThat(the("REST", devices).containsKey("rememberedUntil")).isTrue();
        assertThat(the("WEB", devices).getBoolean("current")).isFalse();
    }

    @Test
    void listsSessions() {
        List<JsonObject> sessions =
                rest.get(SESSIONS, token).json().getJsonArray("sessions").getValuesAs(JsonObject.class);

        assertThat(sessions).hasSize(2);
        assertThat(the("REST", sessions).getBoolean("current")).isTrue();
        assertThat(the("WEB", sessions).getBoolean("current")).isFalse();
    }

    @Test
    @DisplayName("C-57, C-58: a forgotten browser is signed out at once, and forgotten once")
    void forgets() {
        String path = DEVICES + "/" + the("WEB", devices(token)).getString("id");

        assertThat(rest.delete(path, token).status()).isEqualTo(204);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(browser.signIn(person).location()).contains("/sallyport/sign-in/code");
        assertThat(rest.delete(path, token).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("C-59: the device on which the session began is in use")
    void keepsTheOneInUse() {
        String own = the("REST", devices(token)).getString("id");

        assertThat(rest.delete(DEVICES + "/" + own, token).status()).isEqualTo(409);
        assertThat(rest.delete(DEVICES + "/" + own, token).text("type")).isEqualTo("/problems/in-use");
        assertThat(rest.get("/session", token).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A-240: somebody else's device is answered like one that isn't there")
    void knowsNoDeviceOfOthers() {
        Person somebody = bench.somebody();
        String theirs = rest.session(somebody);
        String id = the("REST", devices(theirs)).getString("id");

        for (String device : List.of(id, "5a1e0000-0000-4000-8000-000000000000", "x")) {
            assertThat(rest.delete(DEVICES + "/" + device, token).status()).isEqualTo(404);
            assertThat(rest.put(DEVICES + "/" + device, token, "{\"name\": \"Mine\"}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(the("REST", devices(theirs)).getString("name")).isEqualTo("Application");
    }

    @Test
    void renames() {
        String path = DEVICES + "/" + the("REST", devices(token)).getString("id");

        assertThat(rest.put(path, token, "{\"name\": \"Case sync\"}").status()).isEqualTo(204);
        assertThat(the("REST", devices(token)).getString("name")).isEqualTo("Case sync");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"a\\nb\"", "\"a\\u202eb\""})
    void refusesWhatIsNoName(String name) {
        String path = DEVICES + "/" + the("REST", devices(token)).getString("id");

        assertThat(rest.put(path, token, "{\"name\": " + name + "}").status()).isEqualTo(422);
        assertThat(rest.put(path, token, "{\"name\": 7}").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("All others are forgotten, or signed out, and this session goes on")
    void endsAllElse() {
        assertThat(rest.delete(SESSIONS, token).status()).isEqualTo(204);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(devices(token)).hasSize(2);

        assertThat(rest.delete(DEVICES, token).status()).isEqualTo(204);
        assertThat(devices(token)).hasSize(1);
        assertThat(rest.get("/session", token).status()).isEqualTo(200);
    }

    private List<JsonObject> devices(String bearer) {
        return rest.get(DEVICES, bearer).json().getJsonArray("devices").getValuesAs(JsonObject.class);
    }

    private static JsonObject the(String door, List<JsonObject> entries) {
        return entries.stream()
                .filter(entry -> entry.getString("door").equals(door))
                .findFirst()
                .orElseThrow();
    }
}
