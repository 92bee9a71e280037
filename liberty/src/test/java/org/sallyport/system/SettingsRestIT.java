package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;

@DisplayName("GET and PUT /api/v1/environments/{environment}/settings")
class SettingsRestIT {

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final Settings harbor = new Settings(rest, "harbor", Administrators.ada());

    @AfterEach
    void optionalAgain() {
        assertThat(harbor.mode("OPTIONAL").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("F-28, C-04, C-64: case management starts optional, 30 days, five minutes")
    void showsWhatCaseManagementStartsWith() {
        Reply reply = harbor.read();

        assertThat(reply.header("Cache-Control")).contains("no-store");
        JsonObject settings = reply.json();
        assertThat(settings.getString("vocabulary")).isEqualToIgnoringCase("case");
        assertThat(settings.getInt("version")).isNotNegative();
        assertThat(Json.createObjectBuilder(settings)
                        .remove("vocabulary")
                        .remove("version")
                        .build())
                .isEqualTo(Json.createReader(new java.io.StringReader("""
                                {"mode": "OPTIONAL", "methods": ["TOTP"], "recoveryCodes": 0,
                                 "rememberMode": "ASK", "rememberDays": 30, "graceSeconds": 300,
                                 "skipNetworks": [], "skipForAdministrators": false, "allowExemptions": false,
                                 "externalExempt": true, "phoneCapture": "NONE", "keystoneV2": false,
                                 "contactTwoStep": false, "newPersonOverride": "INHERIT",
                                 "ownPickups": false, "guestPickups": false,
                                 "sessionIdleMinutes": 30, "sessionHours": 12}
                                """)).readObject());
    }

    @Test
    @DisplayName("C-05, C-68, C-69, C-70: off, nobody is asked; optional again, the enrolled are asked again")
    void turnsTwoStepVerificationOff() {
        assertThat(harbor.mode("OFF").status()).isEqualTo(200);
        Reply off = rest.signIn(BEN);
        harbor.mode("OPTIONAL");

        assertThat(off.outcome()).isEqualTo("SIGNED_IN");
        assertThat(off.reason()).isEqualTo("ENVIRONMENT_OFF");
        assertThat(off.text("session/assurance")).isEqualTo("NONE");
        assertThat(rest.signIn(BEN).outcome()).isEqualTo("CHALLENGE");
        assertThat(rest.signIn(ANN).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("C-06, C-68, C-73: required, who hasn't enrolled must set up, administrators too")
    void requiresTwoStepVerificationOfAll() {
        assertThat(harbor.mode("REQUIRED").status()).isEqualTo(200);

        assertThat(rest.signIn(ANN).reason()).isEqualTo("REQUIRED_SETUP");
        assertThat(rest.signIn(CARL).outcome()).isEqualTo("ENROL");
        assertThat(rest.signIn(BEN).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    void storesTheWholeDocumentUnderANewVersion() {
        JsonObject before = harbor.document();
        JsonObject changed = Json.createObjectBuilder(before)
                .add("rememberDays", 7)
                .add("serviceRole", "Ops")
                .add("skipNetworks", Json.createArrayBuilder().add(office()))
                .build();

        Reply stored = harbor.replace(changed);
        JsonObject after = harbor.document();
        harbor.replace(Json.createObjectBuilder(before)
                .add("version", after.get("version"))
                .build());

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.json()).isEqualTo(after);
        assertThat(after.getInt("version")).isGreaterThan(before.getInt("version"));
        assertThat(Json.createObjectBuilder(after).remove("version").build())
                .isEqualTo(Json.createObjectBuilder(changed).remove("version").build());
    }

    private static JsonObject office() {
        return Json.createObjectBuilder()
                .add("cidr", "203.0.113.0/24")
                .add("label", "Head office")
                .add("reason", "Badge at the door")
                .add("until", "2031-01-01T00:00:00.000Z")
                .build();
    }

    @Test
    void refusesAnOldVersion() {
        JsonObject old = harbor.document();
        harbor.change("rememberDays", Json.createValue(29));
        Reply reply = harbor.replace(old);
        harbor.change("rememberDays", Json.createValue(30));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("type")).isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    @DisplayName("A-022: without a permission, or for another environment, one and the same refusal")
    void refusesWhoMayNot() {
        Reply annsOwn = new Settings(rest, "harbor", rest.signIn(ANN).sessionToken()).read();
        Reply dorasForeign = new Settings(rest, "quay", rest.signIn(DORA).sessionToken()).read();
        Reply dorasUnknown = new Settings(rest, "nowhere", rest.signIn(DORA).sessionToken()).read();

        assertThat(annsOwn.status()).isEqualTo(403);
        assertThat(annsOwn.text("type")).isEqualTo("/problems/forbidden");
        assertThat(dorasForeign.withoutDate()).isEqualTo(annsOwn.withoutDate());
        assertThat(dorasUnknown.withoutDate()).isEqualTo(annsOwn.withoutDate());
        assertThat(new Settings(rest, "harbor", rest.signIn(ANN).sessionToken())
                        .replace(harbor.document())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void asksForABearerToken() {
        Reply reply = rest.send(rest.to("/environments/harbor/settings"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
        assertThat(new Settings(rest, "harbor", rest.signIn(BEN).signIn())
                        .read()
                        .status())
                .isEqualTo(401);
    }
}
