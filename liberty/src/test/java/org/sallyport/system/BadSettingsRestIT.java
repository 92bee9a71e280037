package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;

@DisplayName("Settings that can't be: refused with the field's name, and nothing changed")
class BadSettingsRestIT {

    private final Settings quay = new Settings(Servers.sampleOnDerby().rest(), "quay", Administrators.gail());
    private final JsonObject before = quay.document();

    @AfterEach
    void nothingChanged() {
        assertThat(quay.document()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mode               | "SOMETIMES"
                    mode               | "off"
                    methods            | []
                    methods            | ["TOTP", "TOTP"]
                    methods            | ["PIGEON"]
                    methods            | ["RECOVERY"]
                    recoveryCodes      | -1
                    recoveryCodes      | 21
                    rememberMode       | "FOREVER"
                    rememberDays       | -1
                    rememberDays       | 3651
                    rememberDays       | 2147483648
                    graceSeconds       | -1
                    graceSeconds       | 901
                    phoneCapture       | "NEVER"
                    serviceRole        | ""
                    newPersonOverride  | "EXEMPT"
                    sessionIdleMinutes | 4
                    sessionIdleMinutes | 481
                    sessionHours       | 0
                    sessionHours       | 25
                    vocabulary         | "slang"
                    """)
    void refusesWhatIsOutOfBounds(String member, String value) {
        Reply reply = quay.change(member, json(value));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("type")).isEqualTo("/problems/invalid");
        assertThat(reply.text("errors/0/field")).startsWith(member);
        assertThat(reply.text("errors/0/message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0/33", "0.0.0.0/0", "nonsense", "", "::/129", "203.0.113.*", "0.0.0.0/0x"})
    void refusesANetworkThatIsNone(String cidr) {
        Reply reply = quay.change(
                "skipNetworks",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("cidr", cidr)
                                .add("label", "Office")
                                .add("reason", "Badge"))
                        .build());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("errors/0/field")).startsWith("skipNetworks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mode                  | 1
                    mode                  | null
                    methods               | "TOTP"
                    methods               | [1]
                    methods               | [null]
                    rememberDays          | "30"
                    rememberDays          | 30.5
                    rememberDays          | 3e1
                    skipNetworks          | {}
                    skipNetworks          | ["203.0.113.0/24"]
                    skipNetworks          | [{"cidr": "203.0.113.0/24", "label": "a", "reason": "b", "x": 1}]
                    skipForAdministrators | "true"
                    externalExempt        | 1
                    serviceRole           | null
                    version               | "1"
                    unknown               | 1
                    """)
    void refusesAWrongShape(String member, String value) {
        Reply reply = quay.change(member, json(value));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("type")).isEqualTo("/problems/malformed");
    }

    @Test
    void refusesADocumentWithAMemberMissing() {
        for (String member : before.keySet()) {
            Reply reply =
                    quay.replace(Json.createObjectBuilder(before).remove(member).build());
            assertThat(reply.status()).as(member).isEqualTo(422);
            assertThat(reply.text("errors/0/field")).isEqualTo(member);
        }
    }

    @Test
    void refusesARepeatedMember() {
        String twice = before.toString().replaceFirst("\\{", "{\"mode\": \"OFF\", ");

        assertThat(quay.replace(twice).status()).isEqualTo(400);
        assertThat(quay.replace(before + " x").status()).isEqualTo(400);
        assertThat(quay.replace(before.toString().replaceFirst("\\{", "{" + " ".repeat(17 * 1024)))
                        .status())
                .isEqualTo(400);
    }

    private static JsonValue json(String text) {
        try (var reader = Json.createReader(new StringReader("[" + text + "]"))) {
            return reader.readArray().get(0);
        }
    }
}
