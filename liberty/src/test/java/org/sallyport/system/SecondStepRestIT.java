package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.RestClient.secondStep;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.FINN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("POST /api/v1/sign-ins/code and …/cancellation")
class SecondStepRestIT {

    private final RestClient sample = Servers.sampleOnDerby().rest();

    @Test
    @DisplayName("C-12, C-13: the code of oathtool finishes ben's sign-in; the reason is of the decision that asked")
    void signsInWithTheRightCode() {
        Reply reply = sample.answer(sample.signIn(BEN).signIn(), BEN.app().freshCode());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.outcome()).isEqualTo("SIGNED_IN");
        assertThat(reply.reason()).isEqualTo("NEW_DEVICE");
        assertThat(reply.text("session/assurance")).isEqualTo("CODE");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(sample.get("/session", reply.sessionToken()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("C-73: where it is required, who has enrolled signs in with a code")
    void signsInWhereItIsRequired() {
        Reply reply = sample.answer(sample.signIn(FINN).signIn(), FINN.app().freshCode());

        assertThat(reply.text("session/assurance")).isEqualTo("CODE");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-051, A-066: a code that was used is refused, in the same sign-in and in another")
    void refusesACodeThatWasUsedBefore(Bench bench) {
        Person person = bench.somebody();
        RestClient rest = bench.rest();
        String signIn = rest.signIn(person).signIn();
        String another = rest.signIn(person).signIn();
        rest.answer(signIn, person.app().freshCode()).sessionToken();

        refuses(rest.answer(signIn, person.app().sameCode()));
        refuses(rest.answer(another, person.app().sameCode()));
        refuses(rest.answer(rest.signIn(person).signIn(), person.app().sameCode()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-065: a code older than the last one used is refused, though its time isn't over")
    void refusesACodeOlderThanTheLastUsed(Bench bench) {
        Person person = bench.somebody();
        RestClient rest = bench.rest();
        rest.answer(rest.signIn(person).signIn(), person.app().codeInSteps(1)).sessionToken();

        refuses(rest.answer(rest.signIn(person).signIn(), person.app().codeInSteps(0)));
    }

    @Test
    @DisplayName("A-034: codes of the present step and its neighbours, of no other")
    void acceptsOneStepEitherWay() {
        for (long step : new long[] {-1, 0, 1}) {
            assertThat(answeredWithCodeInSteps(step).status())
                    .as("step " + step)
                    .isEqualTo(200);
        }
        for (long step : new long[] {-3, -2, 2, 3}) {
            assertThat(answeredWithCodeInSteps(step).status())
                    .as("step " + step)
                    .isEqualTo(401);
        }
    }

    /** Tries again with another person when the step has changed meanwhile. */
    private static Reply answeredWithCodeInSteps(long steps) {
        RestClient rest = Bench.ON_DERBY.rest();
        while (true) {
            Person person = Bench.ON_DERBY.somebody();
            String signIn = rest.signIn(person).signIn();
            String code = person.app().codeInSteps(steps);
            Reply reply = rest.answer(signIn, code);
            if (code.equals(person.app().codeInSteps(steps))) {
                return reply;
            }
        }
    }

    @Test
    void keepsTheSignInOpenAfterAWrongCode() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();
        String signIn = rest.signIn(person).signIn();

        refuses(rest.answer(signIn, person.app().wrongCode()));
        assertThat(rest.answer(signIn, person.app().freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("C-13: somebody else's right code is a wrong code")
    void refusesTheCodeOfSomebodyElse() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();

        refuses(rest.answer(
                rest.signIn(person).signIn(), Bench.ON_DERBY.somebody().app().freshCode()));
    }

    @Test
    @DisplayName("A-033: while a wait runs, a right and a wrong code are answered alike")
    void letsWaitAfterFiveWrongCodes() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();
        String signIn = rest.signIn(person).signIn();
        for (int i = 0; i < 5; i++) {
            refuses(rest.answer(signIn, person.app().wrongCode()));
        }

        Reply wrong = rest.answer(signIn, person.app().wrongCode());
        Reply right = rest.answer(signIn, person.app().freshCode());

        assertThat(right.status()).isEqualTo(429);
        assertThat(Integer.parseInt(right.header("Retry-After").orElseThrow())).isBetween(1, 30);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(right.withoutDate().headers().keySet())
                .isEqualTo(wrong.withoutDate().headers().keySet());
        assertThat(rest.signIn(person).status()).as("the right password, too").isEqualTo(401);
    }

    @Test
    @DisplayName("A-029: a new first step doesn't give new tries")
    void countsOnThroughANewFirstStep() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();
        for (int i = 0; i < 5; i++) {
            refuses(rest.answer(rest.signIn(person).signIn(), person.app().wrongCode()));
        }

        assertThat(rest.signIn(person).status()).isEqualTo(401);
    }

    @Test
    void refusesASignInThatIsOverOrNeverWas() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();
        String cancelled = rest.signIn(person).signIn();
        assertThat(rest.cancel(cancelled).status()).isEqualTo(204);
        String finished = rest.signIn(person).signIn();
        rest.answer(finished, person.app().freshCode()).sessionToken();

        Reply over = rest.answer(finished, person.app().freshCode());

        refuses(over);
        assertThat(rest.answer(cancelled, person.app().wrongCode()).withoutDate())
                .isEqualTo(over.withoutDate());
        assertThat(rest.answer("never-was", person.app().wrongCode()).withoutDate())
                .isEqualTo(over.withoutDate());
    }

    @Test
    void cancelsWithAnEmptyAnswer() {
        Reply reply = sample.cancel(sample.signIn(BEN).signIn());

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("C-75: a set-up can't be passed with a code")
    void takesNoCodeWhereASetUpIsDue() {
        Reply reply = sample.answer(sample.signIn(EVE).signIn(), EVE.app().freshCode());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("type")).isEqualTo("/problems/invalid");
    }

    @Test
    @DisplayName("A-042, A-043: a method that isn't offered is invalid and counted nowhere")
    void takesOnlyMethodsThatAreOffered() {
        Person person = Bench.ON_DERBY.somebody();
        RestClient rest = Bench.ON_DERBY.rest();
        String signIn = rest.signIn(person).signIn();
        for (String method : new String[] {"SMS", "EMAIL", "RECOVERY", "NONE", "totp", "../TOTP", "PASSWORD"}) {
            Reply reply = rest.post(
                    "/sign-ins/code",
                    secondStep(signIn, "000000").add("method", method).build());
            assertThat(reply.status()).as(method).isEqualTo(422);
        }

        assertThat(rest.answer(signIn, person.app().freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    private static void refuses(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("type")).isEqualTo("/problems/not-verified");
        assertThat(reply.header("WWW-Authenticate")).contains("Sallyport");
    }
}
