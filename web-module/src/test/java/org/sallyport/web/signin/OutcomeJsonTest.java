package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.OfferedMethod;
import org.sallyport.service.signin.SignInOutcome.Challenged;
import org.sallyport.service.signin.SignInOutcome.Denied;
import org.sallyport.service.signin.SignInOutcome.EnrolmentDue;
import org.sallyport.service.signin.SignInOutcome.SignedIn;

/** The bodies of the login contract, to the letter: what isn't listed there isn't there. */
class OutcomeJsonTest {

    private static final Token TOKEN = Token.presented("tok");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void tellsASessionAndItsToken() {
        assertThat(OutcomeJson.of(new SignedIn(Reason.NOT_ENROLLED, TOKEN, NOON, Assurance.NONE))
                        .build())
                .hasToString("""
                        {"outcome":"SIGNED_IN","reason":"NOT_ENROLLED",\
                        "session":{"token":"tok","expiresAt":"2026-11-22T12:00:00.000Z","assurance":"NONE"}}""");
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
}
