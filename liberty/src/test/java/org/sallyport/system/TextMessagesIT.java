package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ADA;
import static org.sallyport.system.harness.SamplePeople.CARL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.Kannel;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("Text messages through a real Kannel")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TextMessagesIT {

    private static final String BALANCE = "/environments/harbor/message-balance";
    private static final String TOP_UPS = BALANCE + "/top-ups";
    private static final String TRIALS = "/environments/harbor/test-messages";
    private static final String TRIAL = "Sallyport: this is a test. Text messages arrive.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Kannel kannel;
    private static LibertyServer server;
    private static RestClient rest;
    private static String carl;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        kannel = Kannel.named("texts");
        server = Servers.withGateway("texts", kannel.url(), secret()).start();
        rest = server.rest();
        carl = rest.signIn(CARL).sessionToken();
    }

    /** As whoever deploys keeps it. */
    private static Path secret() throws IOException {
        Path file = Files.createDirectories(Built.folder("kannels")).resolve("secret");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, Kannel.PASSWORD + "\n");
    }

    @AfterAll
    static void end() {
        server.close();
        kannel.close();
    }

    @Test
    @Order(1)
    @DisplayName("P-19, P-21: at balance 0 none is sent, and it says so")
    void sendsNoneAtFirst() {
        assertThat(rest.get(BALANCE, carl).body()).contains("\"units\":0", "\"low\":true", "\"kind\":\"HTTP\"");

        Reply refused = rest.post(TRIALS, carl, "{\"phone\": \"+358 40 123 4567\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/wrong-state");
        assertThat(kannel.to("+358401234567")).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("P-20: a top-up counts once, however often it is sent, and needs a positive whole number")
    void isToppedUpOnce() {
        for (String units : List.of("0", "-5", "1.5", "\"7\"", "1000001", "null")) {
            assertThat(rest.post(TOP_UPS, carl, "{\"version\": 0, \"units\": " + units + "}")
                            .status())
                    .as(units)
                    .isIn(400, 422);
        }

        assertThat(rest.post(TOP_UPS, carl, "{\"version\": 0, \"units\": 7}").status())
                .isEqualTo(200);
        assertThat(rest.post(TOP_UPS, carl, "{\"version\": 0, \"units\": 7}").status())
                .isEqualTo(409);
        assertThat(rest.get(BALANCE, carl).body()).contains("\"units\":7");
        assertThat(rest.get("/audit?action=TOP_UP_MESSAGES", carl).body()).contains("balance 0 → 7");
    }

    @Test
    @Order(3)
    @DisplayName("P-19: after that it arrives at the phone, whole and once, for one unit")
    void arrives() throws InterruptedException {
        assertThat(rest.post(TRIALS, carl, "{\"phone\": \"+358 40 123 4567\"}").body())
                .isEqualTo("{\"sentTo\":\"••67\"}");

        Patience.until("it arrived", SOON, () -> !kannel.to("+358401234567").isEmpty());
        assertThat(kannel.to("+358401234567")).containsExactly(TRIAL);
        assertThat(rest.get(BALANCE, carl).body()).contains("\"units\":6", "\"texts\":1");
    }

    @Test
    @Order(4)
    @DisplayName("A-098: to a premium number, or to a country that is shut, none is sent")
    void isRefused() {
        for (String phone : List.of("+358 600 12345", "+46 70 123 45 67", "+870 773 111 632", "112", "0401234567")) {
            assertThat(rest.post(TRIALS, carl, "{\"phone\": \"" + phone + "\"}").status())
                    .as(phone)
                    .isEqualTo(422);
        }
        assertThat(rest.get(BALANCE, carl).body()).contains("\"units\":6");
    }

    @Test
    @Order(5)
    @DisplayName("A-105: what Kannel refuses is given back and shown, with neither number nor text")
    void isGivenBack() throws InterruptedException {
        assertThat(rest.post(TRIALS, carl, "{\"phone\": \"" + Kannel.DENIED + "\"}")
                        .status())
                .isEqualTo(202);

        Patience.until("it failed", SOON, () -> rest.get(BALANCE, carl).body().contains("REFUSED"));
        assertThat(rest.get(BALANCE, carl).body())
                .contains("\"units\":6", "\"to\":\"••67\"", "\"answer\":")
                .doesNotContain("358501234567", "test");
    }

    @Test
    @Order(6)
    @DisplayName("A-093: the sixth for one person in 15 minutes waits, with Retry-After")
    void isPaced() {
        for (int i = 0; i < 3; i++) {
            assertThat(rest.post(TRIALS, carl, "{\"phone\": \"+358 40 123 4567\"}")
                            .status())
                    .isEqualTo(202);
        }

        Reply waiting = rest.post(TRIALS, carl, "{\"phone\": \"+358 40 123 4567\"}");
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waiting.header("Retry-After").orElseThrow()))
                .isBetween(700, 900);
        assertThat(rest.get(BALANCE, carl).body()).contains("\"units\":3");
    }

    @Test
    @Order(7)
    @DisplayName("is for whoever holds MANAGE_MESSAGES, in the own environment")
    void isForItsPermission() {
        assertThat(rest.get("/environments/quay/message-balance", carl).status())
                .isEqualTo(403);
        assertThat(rest.post("/environments/quay/message-balance/top-ups", carl, "{\"version\": 0, \"units\": 7}")
                        .status())
                .isEqualTo(403);
        assertThat(rest.post("/environments/quay/test-messages", carl, "{\"phone\": \"+358401234567\"}")
                        .status())
                .isEqualTo(403);
        String ben = rest.signIn(ADA).signIn();
        assertThat(rest.get(BALANCE, ben).status()).isEqualTo(401);
    }

    @Test
    @Order(8)
    @DisplayName("A-108: neither the gateway's secret nor a number is in any log")
    void isKeptSecret() throws IOException {
        for (Path file : server.log().files()) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .as(file.toString())
                    .doesNotContain(Kannel.PASSWORD, "358401234567", "358501234567");
        }
    }
}
