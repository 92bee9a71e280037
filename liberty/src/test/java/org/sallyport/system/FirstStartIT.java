package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Secrets;

@DisplayName("A-170, A-269: the first start as in production makes one administrator")
class FirstStartIT {

    private static final Pattern TOLD = Pattern.compile("as (\\S+) with the password (\\S+) ");

    private LibertyServer server;

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    @DisplayName("with a password that it makes up and tells once")
    void tellsThePasswordOnce() {
        server = LibertyServer.named("first-start").withKeyRing();
        server.start();
        List<MatchResult> told = told();
        assertThat(told).hasSize(1);
        String password = told.get(0).group(2);
        assertThat(password).hasSizeGreaterThanOrEqualTo(26);
        mustEnrol(administrator("main", told.get(0).group(1), password));

        server.stop();
        server.start();

        assertThat(told()).isEmpty();
        mustEnrol(administrator("main", "admin", password));
    }

    @Test
    @DisplayName("with the password of a file, which no log tells; and logs as JSON")
    void takesThePasswordOfAFile() throws IOException {
        server = LibertyServer.named("first-start-by-file")
                .withKeyRing()
                .withEnvironment("WLP_LOGGING_MESSAGE_FORMAT", "JSON")
                .withEnvironment("WLP_LOGGING_CONSOLE_FORMAT", "JSON");
        Path file = server.data().resolve("password");
        server.with("sallyport.bootstrap.password.file", file.toString())
                .with("sallyport.bootstrap.environment", "town-hall")
                .with("sallyport.bootstrap.login", "Olga");
        write(file, "short\n");
        server.startInVain();
        assertThat(messages()).contains("does not start", "8 to 128");
        server.stop();

        String password = Secrets.note("kettle-drum-harbour");
        write(file, password + "\n");
        server.start();

        mustEnrol(administrator("town-hall", "olga", password));
        assertThat(messages()).contains("The first administrator was made").doesNotContain(password);
        assertThat(server.log().messages()).allMatch(line -> line.startsWith("{\"") && line.endsWith("\"}"));
        for (Path log : server.log().files()) {
            assertThat(Files.readString(log, StandardCharsets.ISO_8859_1)).doesNotContain(password);
        }
    }

    private void mustEnrol(Person administrator) {
        RestClient rest = server.restOverTls();
        Reply wrong = rest.signIn(administrator.knowing("something else"));
        Reply right = rest.signIn(administrator);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(right.outcome()).isEqualTo("ENROL");
        assertThat(right.reason()).isEqualTo("REQUIRED_SETUP");
        assertThat(rest.get("/session", right.signIn()).status()).isEqualTo(401);
        assertThat(rest.signIn(SamplePeople.ANN).status()).isEqualTo(401);
    }

    private static Person administrator(String environment, String login, String password) {
        return SamplePeople.ANN.of(environment).called(login).knowing(password);
    }

    private List<MatchResult> told() {
        return TOLD.matcher(messages()).results().toList();
    }

    private String messages() {
        return String.join("\n", server.log().messages());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
