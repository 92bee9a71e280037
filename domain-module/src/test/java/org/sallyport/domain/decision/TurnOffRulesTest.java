package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.AnEnvironment.required;
import static org.sallyport.domain.decision.Assurance.CODE;
import static org.sallyport.domain.decision.Assurance.NONE;
import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.NOTHING_TO_REMOVE;
import static org.sallyport.domain.decision.Reason.REQUIRED_BY_ENVIRONMENT;
import static org.sallyport.domain.decision.Reason.SESSION_VERIFIED;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Reason.STEP_UP_CODE;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.directory.TwoStepOverride.EXEMPT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnOffRulesTest {

    @Test
    void row17aHasNothingToTurnOffForWhoSetUpNothing() {
        assertThat(someone().withListedPhone().in(required().allowing(SMS)).turnsOffIn(CODE))
                .denies(NOTHING_TO_REMOVE)
                .byRow("17a");
    }

    @Test
    void row18KeepsOnWhatTheEnvironmentOrAnAdministratorRequires_C34() {
        assertThat(someone().enrolledWith(TOTP).in(required()).turnsOffIn(CODE))
                .denies(REQUIRED_BY_ENVIRONMENT)
                .byRow("18");
        assertThat(someone().enrolledWith(TOTP).with(REQUIRE).turnsOffIn(CODE)).denies(REQUIRED_BY_ENVIRONMENT);
    }

    @Test
    void row18LeavesWhoIsExemptAlone() {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .with(EXEMPT)
                        .in(required().honouringExemptions())
                        .turnsOffIn(CODE))
                .allows(SESSION_VERIFIED, CODE);
        assertThat(someone().enrolledWith(TOTP).with(EXEMPT).in(required()).turnsOffIn(CODE))
                .denies(REQUIRED_BY_ENVIRONMENT);
    }

    @Test
    void row18RequiresNothingWhereTwoStepIsOff() {
        assertThat(someone().enrolledWith(TOTP).with(REQUIRE).in(off()).turnsOffIn(CODE))
                .allows(SESSION_VERIFIED, CODE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Assurance.class,
            names = {"CODE", "RECOVERY", "REMEMBERED"})
    void row19TurnsOffAtOnceInASessionThatHadACode_D16(Assurance session) {
        assertThat(someone().enrolledWith(TOTP).turnsOffIn(session))
                .allows(SESSION_VERIFIED, session)
                .byRow("19");
    }

    @Test
    void row20AsksFirstInASessionWithout() {
        assertThat(someone().enrolledWith(TOTP).turnsOffIn(NONE))
                .asksFor(STEP_UP_CODE, TOTP)
                .acceptingRecovery(false)
                .offeringToRemember(false)
                .byRow("20");
        assertThat(someone().enrolledWith(TOTP).in(off()).turnsOffIn(NONE)).asksFor(STEP_UP_CODE, TOTP);
    }

    @Test
    void row20TakesARecoveryCodeToo_D18() {
        assertThat(someone().enrolledWith(TOTP).withRecoveryCodes(1).turnsOffIn(NONE))
                .asksFor(STEP_UP_CODE, TOTP)
                .acceptingRecovery(true);
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .withRecoveryCodes(1)
                        .turnsOffIn(NONE))
                .asksFor(STEP_UP_CODE)
                .acceptingRecovery(true);
    }

    @Test
    void row20RefusesWhoHasNothingToProveItWith() {
        assertThat(someone().enrolledWith(TOTP).whoseEveryMethodIsDisabled().turnsOffIn(NONE))
                .denies(AUTHENTICATOR_DISABLED)
                .byRow("20");
        assertThat(someone()
                        .enrolledWith(SMS)
                        .in(optional().allowing(SMS).withoutMessages())
                        .turnsOffIn(NONE))
                .denies(SMS_UNAVAILABLE)
                .byRow("20");
    }
}
