package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.DeviceToken;
import org.sallyport.service.signin.OfferedMethod;
import org.sallyport.service.signin.SignInOutcome.Challenged;
import org.sallyport.service.signin.SignInOutcome.Denied;
import org.sallyport.service.signin.SignInOutcome.EnrolmentDue;
import org.sallyport.service.signin.SignInOutcome.SignedIn;
import org.sallyport.web.platform.OpenApi;

/** The bodies of the login contract, to the letter: what isn't listed there isn't there. */
class OutcomeJsonTest {

    private static final Token TOKEN = Token.presented("tok");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void tellsASessionAndItsToken() {
        assertThat(OutcomeJson.of(new SignedIn(Reason.NOT_ENROLLED, TOKEN, NOON, Assurance.NONE, Optional.empty()))
                        .build())
                .hasToString("""
                        {"outcome":"SIGNED_IN","reason":"NOT_ENROLLED",\
                        "session":{"token":"tok","expiresAt":"2026-11-22T12:00:00.000Z","assurance":"NONE"}}""");
    }

    @Test
    @DisplayName("D-02: what a browser is only known by is no business of an application")
    void tellsNoDeviceThatSparesNothing() {
        Optional<DeviceToken> known = Optional.of(new DeviceToken(TOKEN, null));
        assertThat(OutcomeJson.of(new SignedIn(Reason.NEW_DEVICE, TOKEN, NOON, Assurance.CODE, known))
                        .build())
                .doesNotContainKey("rememberedDevice");
    }

    @Test
    void tellsWhoMustChangeThePasswordFirst() {
        assertThat(OutcomeJson.passwordChangeDue().build())
                .hasToString("{\"outcome\":\"DENIED\",\"reason\":\"PASSWORD_CHANGE_REQUIRED\"}");
    }

    @Test
    void tellsAChallengeWithWhereItsCodesGo() {
        List<OfferedMethod> methods =
                List.of(new OfferedMethod(Method.SMS, "••42", NOON.minusMillis(1)), OfferedMethod.of(Method.TOTP));
        assertThat(OutcomeJson.of(new Challenged(Reason.NEW_DEVICE, TOKEN, NOON, methods, true, true, 30))
                        .build())
                .hasToString("""
                        {"outcome":"CHALLENGE","reason":"NEW_DEVICE","signIn":"tok",\
                        "expiresAt":"2026-11-22T12:00:00.000Z",\
                        "methods":[{"method":"SMS","hint":"••42","sentAt":"2026-11-22T11:59:59.999Z"},\
                        {"method":"TOTP"}],"recoveryAccepted":true,"offerRemember":true,"rememberDays":30}""");
    }

    @Test
    void tellsASetUpThatIsDue() {
        List<OfferedMethod> methods = List.of(OfferedMethod.of(Method.TOTP), OfferedMethod.of(Method.SMS));
        assertThat(OutcomeJson.of(new EnrolmentDue(Reason.REQUIRED_SETUP, TOKEN, NOON, methods))
                        .build())
                .hasToString("""
                        {"outcome":"ENROL","reason":"REQUIRED_SETUP","signIn":"tok",\
                        "expiresAt":"2026-11-22T12:00:00.000Z","methods":[{"method":"TOTP"},{"method":"SMS"}]}""");
    }

    @Test
    void tellsARefusalByItsReasonOnly() {
        assertThat(OutcomeJson.of(new Denied(Reason.SERVICE_ACCOUNT_API_ONLY)).build())
                .hasToString("{\"outcome\":\"DENIED\",\"reason\":\"SERVICE_ACCOUNT_API_ONLY\"}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tellsThemAsPublished(String example, JsonObjectBuilder told) {
        assertThat(told.build()).isEqualTo(OpenApi.example(example));
    }

    static Stream<Arguments> tellsThemAsPublished() {
        Token session = Token.presented("x0F…");
        Token signIn = Token.presented("7Wm…");
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        Instant inTenMinutes = NOON.plus(Duration.ofMinutes(10));
        OfferedMethod app = OfferedMethod.of(Method.TOTP);
        OfferedMethod text = new OfferedMethod(Method.SMS, "••42", null);
        return Stream.of(
                arguments("PasswordChangeDue", OutcomeJson.passwordChangeDue()),
                arguments(
                        "SignedIn",
                        OutcomeJson.of(new SignedIn(
                                Reason.NOT_ENROLLED, session, midnight, Assurance.NONE, Optional.empty()))),
                arguments(
                        "SignedInWithCode",
                        OutcomeJson.of(new SignedIn(
                                Reason.NEW_DEVICE,
                                session,
                                midnight,
                                Assurance.CODE,
                                Optional.of(
                                        new DeviceToken(Token.presented("9Qc…"), NOON.plus(Duration.ofDays(30))))))),
                arguments(
                        "Challenge",
                        OutcomeJson.of(new Challenged(
                                Reason.NEW_DEVICE, signIn, inTenMinutes, List.of(app, text), false, true, 30))),
                arguments(
                        "Enrol",
                        OutcomeJson.of(new EnrolmentDue(Reason.REQUIRED_SETUP, signIn, inTenMinutes, List.of(app)))),
                arguments("Denied", OutcomeJson.of(new Denied(Reason.SERVICE_ACCOUNT_API_ONLY))));
    }
}
