package org.sallyport.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.RestClient.credentials;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

@DisplayName("What no application should send: refused as the contract says, never a 500, and nothing changed")
class BadInputRestIT {

    private static final List<String> PATHS = List.of("/sign-ins", "/sign-ins/code", "/sign-ins/cancellation");

    private final Person person = Bench.ON_DERBY.somebody();
    private final RestClient rest = Bench.ON_DERBY.rest();

    @AfterEach
    void nothingWasCounted() {
        Reply reply = rest.answer(rest.signIn(person).signIn(), person.app().freshCode());

        assertThat(reply.outcome()).isEqualTo("SIGNED_IN");
    }

    static Stream<String> bodiesThatAreNoJsonObject() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "true",
                "12",
                "\"text\"",
                "{} {}",
                "{}x",
                "{'login': 'u0'}",
                "{\"login\": \"u0\",}",
                "{login: \"u0\"}",
                "{\"login\": \"u0\" /* comment */}",
                "{\"login\": NaN}",
                "{\"login\": \"\\x41\"}",
                "{\"login\": \"line\nbreak\"}",
                "\ufeff{}",
                "a=b&c=d");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoJsonObject")
    void refusesWhatIsNoJsonObject(String body) {
        for (String path : PATHS) {
            refusesAsMalformed(rest.post(path, body));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"login\": \"u0\"",
                "\"unknown\": 1",
                "\"Login\": \"u0\"",
                "\"rememberedDevice\": null",
                "\"rememberedDevice\": 1",
                "\"rememberedDevice\": [\"a\"]",
                "\"rememberedDevice\": {\"$ne\": \"\"}",
                "\"rememberedDevice\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {}}}}}}}}",
            })
    @DisplayName("A-012: an unknown or repeated member, a wrong type, null")
    void refusesAMemberTooMany(String member) {
        String whole = credentials(person).build().toString();

        refusesAsMalformed(rest.post("/sign-ins", whole.replace("}", ", " + member + "}")));
        refusesAsMalformed(rest.post("/sign-ins", whole.replace("{", "{" + member + ", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12345.0", "1e5", "true", "null", "[]", "[\"123456\"]", "{\"$ne\": \"\"}"})
    @DisplayName("A-036: a code is text; a number is never padded")
    void refusesACodeThatIsNoText(String code) {
        String signIn = rest.signIn(person).signIn();

        refusesAsMalformed(rest.post(
                "/sign-ins/code", "{\"signIn\": \"%s\", \"method\": \"TOTP\", \"code\": %s}".formatted(signIn, code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "12 456",
                "123 456",
                "123-456",
                " 123456",
                "123456 ",
                "123456\n",
                "+12345",
                "-12345",
                "1234.5",
                "12345a",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "12345\u0000",
                "12345\u0660"
            })
    @DisplayName("A-035: over REST a code is exactly six ASCII digits; anything else is invalid and counted nowhere")
    void refusesACodeOfAnotherShape(String code) {
        String signIn = rest.signIn(person).signIn();
        for (int i = 0; i < 6; i++) {
            refusesAsInvalid(rest.answer(signIn, code), "code");
        }
    }

    static Stream<String> textsOutOfBounds() {
        return Stream.of("", "x".repeat(10_000), "a\u0000b");
    }

    @ParameterizedTest
    @MethodSource("textsOutOfBounds")
    @DisplayName("A-008, A-010, A-011: empty, too long, NUL")
    void refusesCredentialsOutOfBounds(String text) {
        refusesAsInvalid(rest.signIn(person.called(text)), "login");
        refusesAsInvalid(rest.signIn(new Person("bench", person.login(), text, person.app())), "password");
        refusesAsInvalid(
                rest.post(
                        "/sign-ins",
                        credentials(person).add("environment", text).build()),
                "environment");
    }

    @Test
    void countsCharactersUpToTheBounds() {
        refusesAsInvalid(rest.signIn(person.called("x".repeat(321))), "login");
        refusesAsInvalid(rest.signIn(person.knowing("x".repeat(1025))), "password");
        assertThat(rest.signIn(person.called("x".repeat(320))).status()).isEqualTo(401);
        assertThat(rest.signIn(person.called("nobody").knowing("x".repeat(1024)))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud800x", "a\\udfff"})
    @DisplayName("A-011: half a character")
    void refusesALoneSurrogate(String escaped) {
        String body = "{\"environment\": \"bench\", \"login\": \"%s\", \"password\": \"p\"}".formatted(escaped);

        refusesAsInvalid(rest.post("/sign-ins", body), "login");
    }

    @Test
    void namesEveryMemberThatIsMissing() {
        Reply reply = rest.post("/sign-ins", "{}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().getJsonArray("errors"))
                .extracting(error -> error.asJsonObject().getString("field"))
                .containsExactlyInAnyOrder("environment", "login", "password");
    }

    @ParameterizedTest
    @ValueSource(ints = {17 * 1024, 1024 * 1024, 20 * 1024 * 1024})
    @DisplayName("A-010: bodies over 16 KiB")
    void refusesALargeBody(int length) {
        String body = Json.createObjectBuilder()
                .add("login", "x".repeat(length))
                .build()
                .toString();
        for (String path : PATHS) {
            refusesAsMalformed(rest.post(path, body));
        }
    }

    @Test
    void refusesADeepBody() {
        for (int depth : new int[] {9, 100, 5_000}) {
            refusesAsMalformed(rest.post("/sign-ins", "{\"login\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        String body = credentials(person.called("\u00fc")).build().toString();

        refusesAsMalformed(
                rest.post("/sign-ins", "application/json", BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1))));
        refusesAsMalformed(
                rest.post("/sign-ins", "application/json", BodyPublishers.ofByteArray(body.getBytes(UTF_16LE))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/*",
                "nonsense"
            })
    @DisplayName("A-180: nothing but application/json, so that no foreign page's form can send it")
    void takesNothingButJson(String type) {
        for (String path : PATHS) {
            Reply reply = rest.post(
                    path,
                    type,
                    BodyPublishers.ofString(credentials(person).build().toString()));
            assertThat(reply.status()).isEqualTo(415);
            isAProblem(reply);
        }
    }

    @Test
    void takesNoBodyWithoutAType() {
        Reply reply = rest.send(rest.to("/sign-ins").POST(BodyPublishers.ofString("{}")));

        assertThat(reply.status()).isEqualTo(415);
        isAProblem(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    @DisplayName("A-015: credentials come in a POST only")
    void answersAnotherMethodWithWhatItAllows(String method) {
        for (String path : PATHS) {
            Reply reply = rest.send(
                    rest.to(path + "?login=u0&password=Secret-In-Address").method(method, BodyPublishers.noBody()));
            assertThat(reply.status()).as(method + path).isEqualTo(405);
            assertThat(reply.header("Allow").orElseThrow()).contains("POST");
            isAProblem(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/sign-ins/nothing",
                "/sign-ins/code/1",
                "/SESSION",
                "/..",
                "/%00",
                "/%2e%2e",
                "/%c0%ae"
            })
    void knowsNoOtherAddress(String path) {
        Reply reply = rest.send(rest.to(path));

        assertThat(reply.status()).isIn(400, 401, 404);
    }

    private static void refusesAsMalformed(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("type")).isEqualTo("/problems/malformed");
        isAProblem(reply);
    }

    private static void refusesAsInvalid(Reply reply, String field) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("type")).isEqualTo("/problems/invalid");
        assertThat(reply.text("errors/0/field")).isEqualTo(field);
        assertThat(reply.text("errors/0/message")).isNotBlank();
        isAProblem(reply);
    }

    private static void isAProblem(Reply reply) {
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.text("status")).isEqualTo(Integer.toString(reply.status()));
    }
}
