package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.EVE;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("POST /api/v1/sign-ins")
class FirstStepRestIT {

    /** Of the bench's password, by Debian's argon2. */
    private static final String OF_ANOTHER_COST =
            "$argon2id$v=19$m=128,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$MLSGIUWZZc6bJTWXZfQwe1COGuZbOgzrTK8IoItQFVY";

    private static final TemporalUnitWithinOffset A_MINUTE =
            new TemporalUnitWithinOffset(1, java.time.temporal.ChronoUnit.MINUTES);

    private final RestClient rest = Servers.sampleOnDerby().rest();

    @Test
    @DisplayName("F-28, C-04: where it is optional, who hasn't enrolled is let in unasked")
    void letsInWhoHasNotEnrolled() {
        Reply reply = rest.signIn(ANN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().keySet()).containsExactlyInAnyOrder("outcome", "reason", "session");
        assertThat(reply.json().getJsonObject("session").keySet())
                .containsExactlyInAnyOrder("token", "expiresAt", "assurance");
        assertThat(reply.outcome()).isEqualTo("SIGNED_IN");
        assertThat(reply.reason()).isEqualTo("NOT_ENROLLED");
        assertThat(reply.text("session/assurance")).isEqualTo("NONE");
        assertThat(instant(reply, "session/expiresAt")).isCloseTo(in(Duration.ofHours(12)), A_MINUTE);
    }

    @Test
    @DisplayName("C-10, C-12, C-16, C-64: on a new device a code of the app is due; 30 days are offered")
    void challengesOnANewDevice() {
        Reply reply = rest.signIn(BEN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.outcome()).isEqualTo("CHALLENGE");
        assertThat(instant(reply, "expiresAt")).isCloseTo(in(Duration.ofMinutes(10)), A_MINUTE);
        assertThat(Json.createObjectBuilder(reply.json())
                        .remove("signIn")
                        .remove("expiresAt")
                        .build())
                .hasToString("{\"outcome\":\"CHALLENGE\",\"reason\":\"NEW_DEVICE\",\"methods\":[{\"method\":\"TOTP\"}],"
                        + "\"recoveryAccepted\":false,\"offerRemember\":true,\"rememberDays\":30}");
    }

    @Test
    @DisplayName("C-73, C-75: where it is required, who hasn't enrolled must set up and gets no session")
    void demandsSetUpWhereRequired() {
        Reply reply = rest.signIn(EVE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.outcome()).isEqualTo("ENROL");
        assertThat(instant(reply, "expiresAt")).isCloseTo(in(Duration.ofMinutes(10)), A_MINUTE);
        assertThat(Json.createObjectBuilder(reply.json())
                        .remove("signIn")
                        .remove("expiresAt")
                        .build())
                .hasToString(
                        "{\"outcome\":\"ENROL\",\"reason\":\"REQUIRED_SETUP\",\"methods\":[{\"method\":\"TOTP\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANN", " ann ", "a\u200bnn", "\uff41\uff4e\uff4e", "Ann\u00a0"})
    @DisplayName("A-003: however a login is written, it is one account")
    void knowsALoginHoweverItIsWritten(String written) {
        assertThat(rest.signIn(ANN.called(written)).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    void ignoresARememberedDeviceThatIsNone() {
        Reply reply = rest.post(
                "/sign-ins",
                RestClient.credentials(BEN)
                        .add("rememberedDevice", "of-somebody-else")
                        .build());

        assertThat(reply.reason()).isEqualTo("NEW_DEVICE");
    }

    @Test
    @DisplayName("A-173: tokens have at least 128 random bits")
    void handsOutAnotherLongTokenEachTime() {
        String token = rest.signIn(CARL).sessionToken();
        String signIn = rest.signIn(BEN).signIn();

        assertThat(token)
                .matches("[A-Za-z0-9._~+/=-]{22,}")
                .isNotEqualTo(rest.signIn(CARL).sessionToken());
        assertThat(signIn)
                .matches("[A-Za-z0-9._~+/=-]{22,}")
                .isNotEqualTo(rest.signIn(BEN).signIn());
    }

    @Test
    void isNeverKeptAndSetsNoCookie() {
        for (Person person : new Person[] {ANN, BEN, EVE, ANN.knowing("wrong")}) {
            Reply reply = rest.signIn(person);

            assertThat(reply.header("Cache-Control")).contains("no-store");
            assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    @DisplayName("C-13, C-14: a wrong password opens nothing, and isn't told from any other wrong credential")
    void refusesAWrongPassword() {
        Reply reply = rest.signIn(ANN.knowing("Sample-Passw0rd-only"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("type")).isEqualTo("/problems/not-verified");
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).contains("Sallyport");
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    /** Checks the form of the time as well. */
    private static Instant instant(Reply reply, String path) {
        assertThat(reply.text(path)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        return Instant.parse(reply.text(path));
    }

    @Test
    @DisplayName("A hash of another cost than the configured one is made anew by the right password, and nothing ends")
    void hashesAnewWhenTheCostHasChanged() {
        Person person = Bench.ON_POSTGRES.somebody();
        RestClient rest = Bench.ON_POSTGRES.rest();
        String session = rest.session(person);
        Bench.postgres()
                .change(
                        "update staff_user set password_hash = ? where canonical_login = ?",
                        OF_ANOTHER_COST,
                        person.login());

        assertThat(rest.signIn(person.knowing("wrong horse")).status()).isEqualTo(401);
        assertThat(storedWith("$argon2id$v=19$m=128,t=2,p=1$", person))
                .as("after a wrong one")
                .isEqualTo(1);
        assertThat(rest.signIn(person).outcome()).isEqualTo("CHALLENGE");
        assertThat(storedWith("$argon2id$v=19$m=64,t=1,p=1$", person))
                .as("after the right one")
                .isEqualTo(1);
        assertThat(rest.signIn(person).outcome()).isEqualTo("CHALLENGE");
        assertThat(rest.get("/session", session).status()).isEqualTo(200);
    }

    private static long storedWith(String cost, Person person) {
        return Bench.postgres()
                .count(
                        "select count(*) from staff_user where canonical_login = ? and password_hash like ?",
                        person.login(),
                        cost + "%");
    }
}
