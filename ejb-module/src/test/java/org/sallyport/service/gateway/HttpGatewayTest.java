package org.sallyport.service.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.gateway.Answer.Meaning.ACCEPTED;
import static org.sallyport.service.gateway.Answer.Meaning.NOT_TAKEN;
import static org.sallyport.service.gateway.Answer.Meaning.REFUSED;
import static org.sallyport.service.gateway.Answer.Meaning.UNKNOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.domain.message.TextMessage;
import org.sallyport.service.gateway.MoodyServer.Mood;
import org.sallyport.service.platform.StartRefused;

@DisplayName("A gateway over HTTP")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
@Timeout(60)
class HttpGatewayTest {

    private static final String ID = "6f3c";
    private static final String TEXT = "123456 is your code & \"ours\" {secret}\n@harbor.example #123456 ☃";
    private static final TextMessage MESSAGE = new TextMessage(new PhoneNumber("+31612345642"), TEXT);

    private final MoodyServer server = MoodyServer.start();

    @AfterEach
    void ends() {
        server.close();
    }

    @Test
    @DisplayName("gets a form, with whatever is in it encoded")
    void getsAForm() {
        assertThat(send(TestHttpFacts.form(server.url()))).isEqualTo(new Answer(ACCEPTED, 202));

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("POST /send HTTP/1.1\r\n")
                        .contains("Authorization: Basic c2FsbHlwb3J0OnMzY3JldCZtb3Jl\r\n")
                        .contains("Content-Type: application/x-www-form-urlencoded\r\n")
                        .endsWith(
                                "\r\n\r\nTo=%2B31612345642&From=%2B358401234567&Body=123456+is+your+code+%26+%22ours%22"
                                        + "+%7Bsecret%7D%0A%40harbor.example+%23123456+%E2%98%83"));
    }

    @Test
    @DisplayName("gets JSON, with whatever is in it escaped")
    void getsJson() {
        assertThat(send(TestHttpFacts.json(server.url()))).isEqualTo(new Answer(ACCEPTED, 202));

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("PUT /send HTTP/1.1\r\n")
                        .contains("Authorization: Bearer s3cret&more\r\n", "Idempotency-Key: 6f3c\r\n")
                        .endsWith("{\"to\": [\"31612345642\"], \"message\": {\"text\": \"123456 is your code &"
                                + " \\u0022ours\\u0022 {secret}\\u000a@harbor.example #123456 ☃\"}}"));
    }

    @Test
    @DisplayName("gets XML, with whatever is in it escaped")
    void getsXml() {
        HttpFacts facts = TestHttpFacts.form(server.url());
        facts.type = "text/xml";
        facts.body = Optional.of("<sms to='{to}' key='{secret}'>{text}</sms>");

        assertThat(send(facts)).isEqualTo(new Answer(ACCEPTED, 202));
        assertThat(server.requests().get(0))
                .endsWith("<sms to='+31612345642' key='s3cret&amp;more'>123456 is your code &amp; &quot;ours&quot;"
                        + " {secret}\n@harbor.example #123456 ☃</sms>");
    }

    @Test
    @DisplayName("gets all of it in the URL")
    void getsAUrl() {
        HttpFacts facts =
                TestHttpFacts.get(server.url() + "?username={user}&password={secret}&to={to}&text={text}&coding=2");
        facts.successBody = Optional.of("^0: Accepted");

        assertThat(send(facts)).isEqualTo(new Answer(ACCEPTED, 202));
        assertThat(server.requests().get(0))
                .startsWith("GET /send?username=sallyport&password=s3cret%26more&to=%2B31612345642"
                        + "&text=123456%20is%20your%20code%20%26%20%22ours%22%20%7Bsecret%7D%0A%40harbor.example"
                        + "%20%23123456%20%E2%98%83&coding=2 HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, queued, ACCEPTED, 200",
        "200 OK, ERROR: no credit, REFUSED, 200",
        "200 OK, '', REFUSED, 200",
        "400 Bad Request, queued, REFUSED, 400",
        "401 Unauthorized, who?, REFUSED, 401",
        "429 Too Many Requests, later, REFUSED, 429",
        "500 Oops, queued, UNKNOWN, 500",
        "503 Busy, later, UNKNOWN, 503"
    })
    @DisplayName("A-105: says by status and body whether it took a text; a server that fell over may have")
    void isJudged(String status, String body, Answer.Meaning meaning, int number) {
        server.in(Mood.says(status, body));
        HttpFacts facts = TestHttpFacts.form(server.url());
        facts.successBody = Optional.of("^queued");

        assertThat(send(facts)).isEqualTo(new Answer(meaning, number));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "get"})
    @DisplayName("R-25, A-105: that hangs, hangs up or stops halfway is left in time, and asked once only")
    void isLeftInTime(String kind) {
        HttpFacts facts = kind.equals("form")
                ? TestHttpFacts.form(server.url())
                : TestHttpFacts.get(server.url() + "?to={to}&text={text}");
        long start = System.nanoTime();

        assertThat(sendTo(server.in(Mood.closesEarly()), facts)).isEqualTo(Answer.without(UNKNOWN));
        assertThat(sendTo(server.in(Mood.stopsHalfway()), facts)).isEqualTo(Answer.without(UNKNOWN));
        assertThat(sendTo(server.in(Mood.hangs()), facts)).isEqualTo(Answer.without(UNKNOWN));
        assertThat(server.requests()).hasSize(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("that never ends its answer is read as far as is needed")
    void isReadInPart() {
        server.in(Mood.neverEndsItsAnswer());
        HttpFacts facts = TestHttpFacts.form(server.url());
        facts.successBody = Optional.of("^queued");

        assertThat(send(facts)).isEqualTo(new Answer(ACCEPTED, 200));
    }

    @Test
    @DisplayName("A-107: that redirects isn't followed")
    void isNotFollowed() {
        try (MoodyServer elsewhere = MoodyServer.start()) {
            server.in(Mood.redirectsTo(elsewhere.url()));

            assertThat(send(TestHttpFacts.form(server.url()))).isEqualTo(new Answer(REFUSED, 307));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("that isn't there never got the text, so that it may be tried again")
    void isNotThere() {
        String nowhere = server.url().replaceFirst(":[0-9]+", ":1");

        assertThat(send(TestHttpFacts.form(nowhere))).isEqualTo(Answer.without(NOT_TAKEN));
    }

    @Test
    @DisplayName("A-264: over TLS with a wrong certificate, or none, never gets the text")
    void isNotTrusted() {
        HttpFacts facts = TestHttpFacts.form(server.url().replace("http:", "https:"));

        assertThat(send(facts).meaning()).isNotEqualTo(ACCEPTED);
        assertThat(server.requests()).noneMatch(request -> request.contains("123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example/send",
                "http://169.254.169.254/send",
                "http://0.0.0.0/send",
                "file:///etc/passwd",
                "/send",
                "",
                "https://{to}/send",
                "https://gateway.example/{otp}"
            })
    @DisplayName("A-107: refuses the start unless it is spoken to over TLS or on this machine, and says no secret")
    void refusesTheStart(String url) {
        assertThatThrownBy(() -> TestHttpFacts.gateway(TestHttpFacts.form(url)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sallyport.sms.http.url")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    @DisplayName("refuses the start with a header, body or answer that could never work")
    void refusesNonsense() {
        refuses(facts -> facts.headers = Optional.of("Authorization"), "headers");
        refuses(facts -> facts.headers = Optional.of("Host: elsewhere.example"), "headers");
        refuses(facts -> facts.headers = Optional.of("X-Text: {text}"), "headers");
        refuses(facts -> facts.body = Optional.of("To={to}"), "{text}");
        refuses(facts -> facts.body = Optional.of("To={to}&Body={text}&From={from}"), "{from}");
        refuses(facts -> facts.type = "text/plain", "type");
        refuses(facts -> facts.method = "DELETE", "method");
        refuses(facts -> facts.successStatus = "2xx", "status");
        refuses(facts -> facts.successBody = Optional.of("("), "success.body");
        refuses(facts -> facts.seconds = 61, "seconds");
    }

    @Test
    @DisplayName("A-108: reads its secret from a file that nobody else can read, and shows it nobody")
    void readsItsSecret(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "fr0m file\n");
        HttpFacts facts = TestHttpFacts.form(server.url());
        facts.secret = Optional.empty();
        facts.secretFile = Optional.of(file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> TestHttpFacts.gateway(facts)).isInstanceOf(StartRefused.class);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(send(facts).meaning()).isEqualTo(ACCEPTED);
        assertThat(server.requests().get(0)).contains("Basic c2FsbHlwb3J0OmZyMG0gZmlsZQ==");
        assertThat(facts.dialogue().toString()).doesNotContain("fr0m file");
    }

    private void refuses(Consumer<HttpFacts> change, String told) {
        HttpFacts facts = TestHttpFacts.form(server.url());
        change.accept(facts);
        assertThatThrownBy(() -> TestHttpFacts.gateway(facts))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(told);
    }

    private static Answer sendTo(MoodyServer ignored, HttpFacts facts) {
        return send(facts);
    }

    private static Answer send(HttpFacts facts) {
        return TestHttpFacts.gateway(facts).send(MESSAGE, ID);
    }
}
