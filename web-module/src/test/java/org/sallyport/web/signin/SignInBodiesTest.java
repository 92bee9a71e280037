package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sallyport.web.platform.Bodies.body;
import static org.sallyport.web.platform.Bodies.errors;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.FirstStep;
import org.sallyport.service.signin.SecondStep;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.Document;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Mutations;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Problem.InvalidMember;

class SignInBodiesTest {

    private static final Document FIRST_STEP = Document.empty()
            .withText("environment", "harbor")
            .withText("login", "ann")
            .withText("password", "Sample-Passw0rd-Only")
            .withText("rememberedDevice", "token");

    private static final Document SECOND_STEP = Document.empty()
            .withText("signIn", "half")
            .withText("method", "TOTP")
            .withText("code", "012345")
            .with("rememberDevice", "true");

    @Test
    void readsAFirstStep() {
        FirstStep step = body(FIRST_STEP).as(SignInBodies::firstStep);
        assertThat(step.environment()).isEqualTo("harbor");
        assertThat(step.login()).isEqualTo("ann");
        assertThat(step.password()).isEqualTo("Sample-Passw0rd-Only");
        assertThat(step.device().token()).extracting(Token::reveal).isEqualTo("token");
    }

    @Test
    void readsAFirstStepFromAnUnknownDevice() {
        assertThat(body(FIRST_STEP.without("rememberedDevice"))
                        .as(SignInBodies::firstStep)
                        .device()
                        .token())
                .isNull();
    }

    @Test
    void readsASecondStep() {
        SecondStep step = body(SECOND_STEP).as(SignInBodies::secondStep);
        assertThat(step.signIn().reveal()).isEqualTo("half");
        assertThat(step.method()).isEqualTo(Method.TOTP);
        assertThat(step.rememberDevice()).isTrue();
    }

    @Test
    void remembersNoDeviceUnlessAsked() {
        assertThat(body(SECOND_STEP.without("rememberDevice"))
                        .as(SignInBodies::secondStep)
                        .rememberDevice())
                .isFalse();
    }

    @Test
    void readsACancellation() {
        assertThat(body("{\"signIn\": \"half\"}").as(SignInBodies::signIn).reveal())
                .isEqualTo("half");
    }

    @Test
    void readsThePublishedExamples() {
        assertThat(errors(OpenApi.example("FirstStep").toString(), SignInBodies::firstStep))
                .isEmpty();
        assertThat(errors(OpenApi.example("SecondStep").toString(), SignInBodies::secondStep))
                .isEmpty();
        assertThat(errors(OpenApi.example("Cancellation").toString(), SignInBodies::signIn))
                .isEmpty();
    }

    @Test
    void namesEveryMissingMember() {
        assertThat(errors(Document.empty(), SignInBodies::firstStep))
                .extracting(InvalidMember::field)
                .containsExactly("environment", "login", "password");
        assertThat(errors(Document.empty(), SignInBodies::secondStep))
                .extracting(InvalidMember::field)
                .containsExactly("signIn", "method", "code");
        assertThat(errors(Document.empty(), SignInBodies::signIn))
                .extracting(InvalidMember::field)
                .containsExactly("signIn");
    }

    @ParameterizedTest
    @CsvSource({"environment,40", "login,320", "password,1024", "rememberedDevice,512"})
    void boundsTheTextsOfAFirstStep(String member, int most) {
        assertThat(errors(FIRST_STEP.withText(member, "x".repeat(most - 1)), SignInBodies::firstStep))
                .isEmpty();
        assertThat(errors(FIRST_STEP.withText(member, "x".repeat(most)), SignInBodies::firstStep))
                .isEmpty();
        assertRefused(FIRST_STEP.withText(member, "x".repeat(most + 1)), SignInBodies::firstStep, member);
        assertRefused(FIRST_STEP.withText(member, ""), SignInBodies::firstStep, member);
        assertRefused(FIRST_STEP.withText(member, "a\\u0000b"), SignInBodies::firstStep, member);
        assertRefused(FIRST_STEP.withText(member, "a\\ud800b"), SignInBodies::firstStep, member);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryMethodThatACodeComesBy(Method method) {
        assertThat(body(SECOND_STEP.withText("method", method.name()))
                        .as(SignInBodies::secondStep)
                        .method())
                .isEqualTo(method);
    }

    /** No sign-in of this release accepts a recovery code, so that it is a method that isn't offered. */
    @ParameterizedTest
    @ValueSource(strings = {"", "totp", "RECOVERY", "PASSWORD", "TOTP "})
    void refusesAMethodUnknownOrNotOffered(String method) {
        assertRefused(SECOND_STEP.withText("method", method), SignInBodies::secondStep, "method");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "12345a",
                "+12345",
                "-12345",
                "123 456",
                "123-456",
                " 123456",
                "123456 ",
                "123456\\n",
                "١٢٣٤٥٦",
                "１２３４５６",
                "12345\\u0000"
            })
    void refusesACodeThatIsNotSixAsciiDigits(String code) {
        assertRefused(SECOND_STEP.withText("code", code), SignInBodies::secondStep, "code");
    }

    @Test
    void refusesTheWrongShapeBeforeTheWrongValue() {
        assertMalformed(SECOND_STEP.with("code", "12345"));
        assertMalformed(SECOND_STEP.with("code", "null"));
        assertMalformed(SECOND_STEP.withText("rememberDevice", "true"));
        assertMalformed(SECOND_STEP.with("rememberDevice", "null"));
        assertMalformed(SECOND_STEP.withText("userId", "1"));
        assertMalformed(SECOND_STEP.withText("userId", "1").withText("code", "1"));
    }

    /** A-012, fuzzed: a broken document is refused in one of the two ways, or still read; nothing else comes of it. */
    @Test
    void refusesBrokenDocumentsWithoutAnIncident() {
        List<byte[]> broken = Mutations.of(FIRST_STEP.toString(), 5_000).toList();
        assertThat(broken).anyMatch(document -> Bodies.isTaken(document, SignInBodies::firstStep));
        assertThat(broken).anyMatch(document -> !Bodies.isTaken(document, SignInBodies::firstStep));
        assertThat(Mutations.of(SECOND_STEP.toString(), 5_000)
                        .filter(document -> Bodies.isTaken(document, SignInBodies::secondStep)))
                .isNotEmpty();
    }

    private static void assertRefused(Document document, Function<JsonBody, ?> reading, String member) {
        assertThat(errors(document, reading)).extracting(InvalidMember::field).containsExactly(member);
    }

    private static void assertMalformed(Document document) {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(document).as(SignInBodies::secondStep));
    }
}
