package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Secrets;

@DisplayName("A device that an application keeps for a person")
class RememberedDeviceRestIT {

    /** No token comes along. */
    private static final String NONE = "";

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-50, C-64: is spared the code for thirty days where that was chosen")
    void sparesTheCodeForThirtyDays(Bench bench) {
        Person person = bench.somebody();
        Reply remembered = answered(bench.rest(), person, true);

        assertThat(until(remembered)).isCloseTo(Instant.now().plus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
        Reply again = firstStep(bench.rest(), person, token(remembered));
        assertThat(again.outcome()).isEqualTo("SIGNED_IN");
        assertThat(again.reason()).isEqualTo("REMEMBERED_DEVICE");
        assertThat(again.text("session/assurance")).isEqualTo("REMEMBERED");
        assertThat(again.has("rememberedDevice")).as("it doesn't slide").isFalse();
    }

    @Test
    @DisplayName("C-54: is spared it for five minutes where it wasn't")
    void sparesTheCodeForFiveMinutes() {
        Person person = Bench.ON_DERBY.somebody();
        Reply remembered = answered(Bench.ON_DERBY.rest(), person, false);

        assertThat(until(remembered))
                .isCloseTo(Instant.now().plus(Duration.ofMinutes(5)), within(1, ChronoUnit.MINUTES));
        assertThat(firstStep(Bench.ON_DERBY.rest(), person, token(remembered)).reason())
                .isEqualTo("REMEMBERED_DEVICE");
    }

    @Test
    @DisplayName("C-10, C-53: without its token the code is asked for")
    void asksAnywhereElse() {
        Person person = Bench.ON_DERBY.somebody();
        answered(Bench.ON_DERBY.rest(), person, true);

        assertThat(firstStep(Bench.ON_DERBY.rest(), person, NONE).reason()).isEqualTo("NEW_DEVICE");
    }

    @Test
    @DisplayName("A-069, A-080, D-32: another person's, an altered or an invented one is ignored, and no error")
    void ignoresWhatIsNotThisPersons() {
        RestClient rest = Bench.ON_DERBY.rest();
        Person person = Bench.ON_DERBY.somebody();
        String others = token(answered(rest, Bench.ON_DERBY.somebody(), true));
        String own = token(answered(rest, person, true));

        for (String token :
                new String[] {others, own + "A", own.substring(1), own.toLowerCase(Locale.ROOT), "x", "' or 1=1 --"}) {
            Reply reply = firstStep(rest, person, token);
            assertThat(reply.outcome()).as(token).isEqualTo("CHALLENGE");
            assertThat(reply.reason()).as(token).isEqualTo("NEW_DEVICE");
        }
    }

    @Test
    @DisplayName("A-070: opens nothing without the password")
    void opensNothingByItself() {
        RestClient rest = Bench.ON_DERBY.rest();
        Person person = Bench.ON_DERBY.somebody();
        String token = token(answered(rest, person, true));

        assertThat(rest.get("/session", token).status()).isEqualTo(401);
        assertThat(firstStep(rest, person.knowing("wrong horse"), token).status())
                .isEqualTo(401);
        assertThat(rest.answer(token, person.app().freshCode()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-007: has failures of its own, so that a stranger's never hold it up, nor its own anybody else")
    void countsFailuresApart(Bench bench) {
        RestClient rest = bench.rest();
        Person person = bench.somebody();
        String token = token(answered(rest, person, true));

        fail(5, rest, person, NONE);
        assertThat(firstStep(rest, person, NONE).status()).as("elsewhere").isEqualTo(401);
        assertThat(firstStep(rest, person, token).outcome()).isEqualTo("SIGNED_IN");

        Person another = bench.somebody();
        String anothers = token(answered(rest, another, true));
        fail(5, rest, another, anothers);
        assertThat(firstStep(rest, another, anothers).status()).as("on it").isEqualTo(401);
        assertThat(firstStep(rest, another, NONE).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("A-028: a hundred wrong codes end the authenticator, not the way by the password alone, nor what is"
            + " remembered")
    void refusesADisabledAuthenticator() {
        RestClient rest = Bench.ON_POSTGRES.rest();
        Person person = Bench.ON_POSTGRES.somebody();
        String token = token(answered(rest, person, true));
        Bench.postgres()
                .change(
                        "update authenticator set wrong_codes = 99 from staff_user u"
                                + " where u.id = user_id and u.canonical_login = ?",
                        person.login());
        String signIn = firstStep(rest, person, NONE).signIn();

        assertThat(rest.answer(signIn, person.app().wrongCode()).status()).isEqualTo(401);
        assertThat(rest.answer(signIn, person.app().freshCode()).status())
                .as("a right one, too late")
                .isEqualTo(401);
        Reply denied = firstStep(rest, person, NONE);
        assertThat(denied.outcome()).isEqualTo("DENIED");
        assertThat(denied.reason()).isEqualTo("AUTHENTICATOR_DISABLED");
        assertThat(firstStep(rest, person, token).reason()).isEqualTo("REMEMBERED_DEVICE");
    }

    private static void fail(int times, RestClient rest, Person person, String token) {
        for (int i = 0; i < times; i++) {
            firstStep(rest, person.knowing("wrong horse " + i), token);
        }
    }

    private static Reply firstStep(RestClient rest, Person person, String token) {
        JsonObjectBuilder step = RestClient.credentials(person);
        return rest.post("/sign-ins", (token.equals(NONE) ? step : step.add("rememberedDevice", token)).build());
    }

    private static Reply answered(RestClient rest, Person person, boolean remember) {
        String signIn = rest.signIn(person).signIn();
        return rest.post(
                "/sign-ins/code",
                RestClient.secondStep(signIn, person.app().freshCode())
                        .add("rememberDevice", remember)
                        .build());
    }

    private static String token(Reply reply) {
        return Secrets.note(reply.text("rememberedDevice/token"));
    }

    private static Instant until(Reply reply) {
        return Instant.parse(reply.text("rememberedDevice/expiresAt"));
    }
}
