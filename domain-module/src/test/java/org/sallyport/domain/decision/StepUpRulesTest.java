package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.AnEnvironment.required;
import static org.sallyport.domain.decision.Proof.Kind.CODE;
import static org.sallyport.domain.decision.Proof.Kind.PASSWORD;
import static org.sallyport.domain.decision.Proof.Kind.RECOVERY;
import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.NO_STEP_UP_FACTOR;
import static org.sallyport.domain.decision.Reason.SESSION_VERIFIED;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Reason.STEP_UP_CODE;
import static org.sallyport.domain.decision.Reason.STEP_UP_PASSWORD;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.anAdministrator;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepUpRulesTest {

    private static final Duration JUST_NOW = Duration.ofMillis(1);

    @Test
    void row14aTakesACodeOfThisSessionForTheNextChangeOfTheOwnSignIn() {
        assertThat(someone().enrolledWith(TOTP).changesSignInAfter(CODE, JUST_NOW))
                .allows(SESSION_VERIFIED, Assurance.CODE)
                .byRow("14a");
        assertThat(someone().enrolledWith(TOTP).changesSignInAfter(RECOVERY, JUST_NOW))
                .allows(SESSION_VERIFIED, Assurance.RECOVERY);
    }

    @ParameterizedTest(name = "{0} ms after the limit: row {1}")
    @CsvSource({"-1, 14a", "0, 15", "1, 15"})
    void row14aEndsAfterExactlyFiveMinutes(long millis, String row) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .changesSignInAfter(CODE, Duration.ofMinutes(5).plusMillis(millis)))
                .byRow(row);
    }

    @Test
    void row14aTakesTheFreshPasswordOfWhoHasNothingElse() {
        assertThat(someone().changesSignInAfter(PASSWORD, JUST_NOW))
                .allows(SESSION_VERIFIED, Assurance.NONE)
                .byRow("14a");
    }

    @Test
    void row14aTakesNoPasswordFromWhoHasAMethodUsableOrNot_C47() {
        assertThat(someone().enrolledWith(TOTP).changesSignInAfter(PASSWORD, JUST_NOW))
                .asksFor(STEP_UP_CODE, TOTP)
                .byRow("15");
        assertThat(someone().enrolledWith(SMS).changesSignInAfter(PASSWORD, JUST_NOW))
                .denies(NO_STEP_UP_FACTOR)
                .byRow("17");
    }

    @Test
    void row14aTakesNoPasswordWhereMoreIsRequired() {
        assertThat(someone().withListedPhone().in(required().allowing(SMS)).changesSignInAfter(PASSWORD, JUST_NOW))
                .asksFor(STEP_UP_CODE, SMS)
                .byRow("15");
        assertThat(someone().withListedPhone().in(required().allowing(TOTP)).changesSignInAfter(PASSWORD, JUST_NOW))
                .asksForPassword(STEP_UP_PASSWORD)
                .byRow("16");
    }

    @Test
    void row15AsksAnEnrolledAdministratorForACodeAndTakesNoRecoveryCode_D18() {
        assertThat(anAdministrator().enrolledWith(TOTP).withRecoveryCodes(4).removesTwoStepOf("bob"))
                .asksFor(STEP_UP_CODE, TOTP)
                .acceptingRecovery(false)
                .offeringToRemember(false)
                .byRow("15");
    }

    @Test
    void row15TakesARecoveryCodeForTheOwnSignInWhileAnyIsLeft() {
        assertThat(someone().enrolledWith(TOTP).withRecoveryCodes(1).changesSignIn())
                .asksFor(STEP_UP_CODE, TOTP)
                .acceptingRecovery(true)
                .byRow("15");
        assertThat(someone().enrolledWith(TOTP).changesSignIn()).acceptingRecovery(false);
    }

    @Test
    void row15IsNeitherSparedByARememberedDeviceNorByANetworkNorByOff_C48() {
        assertThat(anAdministrator()
                        .enrolledWith(TOTP)
                        .onDeviceChosen(JUST_NOW)
                        .from("192.0.2.7")
                        .in(off().skipping("192.0.2.0/24").skippingAdministratorsToo())
                        .removesTwoStepOf("bob"))
                .asksFor(STEP_UP_CODE, TOTP)
                .byRow("15");
    }

    @Test
    void row15RefusesWhoseEveryMethodIsDisabledOrCannotBeSent() {
        assertThat(anAdministrator()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .withRecoveryCodes(4)
                        .removesTwoStepOf("bob"))
                .denies(AUTHENTICATOR_DISABLED)
                .byRow("15");
        assertThat(anAdministrator()
                        .enrolledWith(SMS)
                        .in(optional().allowing(SMS).withoutMessages())
                        .removesTwoStepOf("bob"))
                .denies(SMS_UNAVAILABLE)
                .byRow("15");
    }

    @Test
    void row15LetsARecoveryCodeReplaceADisabledAuthenticator() {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .withRecoveryCodes(1)
                        .changesSignIn())
                .asksFor(STEP_UP_CODE)
                .acceptingRecovery(true);
    }

    @Test
    void row16AsksWhoHasNothingSetUpForThePassword_C46() {
        assertThat(anAdministrator().removesTwoStepOf("bob"))
                .asksForPassword(STEP_UP_PASSWORD)
                .byRow("16");
        assertThat(someone().changesSignIn()).asksForPassword(STEP_UP_PASSWORD).byRow("16");
    }

    @Test
    void row17HasNothingToAskOfWhoHasNoPasswordEither() {
        assertThat(anAdministrator().withoutPassword().removesTwoStepOf("bob"))
                .denies(NO_STEP_UP_FACTOR)
                .byRow("17");
    }

    @Test
    void row17TakesNoPasswordForAWithdrawnMethod() {
        assertThat(anAdministrator().enrolledWith(SMS).withRecoveryCodes(4).removesTwoStepOf("bob"))
                .denies(NO_STEP_UP_FACTOR)
                .byRow("17");
        assertThat(someone().enrolledWith(SMS).changesSignIn()).denies(NO_STEP_UP_FACTOR);
    }

    @Test
    void row17StillTakesARecoveryCodeForTheOwnSignIn() {
        assertThat(someone().enrolledWith(SMS).withRecoveryCodes(1).changesSignIn())
                .asksFor(STEP_UP_CODE)
                .acceptingRecovery(true)
                .byRow("17");
    }
}
