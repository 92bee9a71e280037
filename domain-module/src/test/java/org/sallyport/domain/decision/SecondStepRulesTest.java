package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.AnEnvironment.required;
import static org.sallyport.domain.decision.Reason.API_MFA;
import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.ENROLMENT_REQUIRED;
import static org.sallyport.domain.decision.Reason.METHOD_WITHDRAWN;
import static org.sallyport.domain.decision.Reason.NEW_DEVICE;
import static org.sallyport.domain.decision.Reason.NO_MOBILE_NUMBER;
import static org.sallyport.domain.decision.Reason.REMEMBERED_DEVICE;
import static org.sallyport.domain.decision.Reason.REQUIRED_SETUP;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Reason.V3_REQUIRED;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.domain.enrolment.Method.EMAIL;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.environment.RememberMode;

class SecondStepRulesTest {

    private static final Duration JUST_NOW = Duration.ofMillis(1);

    @Test
    void row33SendsWhoeverIsAskedMoreToV3_D21() {
        assertThat(someone().enrolledWith(TOTP).in(optional().answeringV2()).callsV2())
                .denies(V3_REQUIRED)
                .byRow("33");
        assertThat(someone().in(required().answeringV2()).callsV2())
                .denies(V3_REQUIRED)
                .byRow("33");
    }

    @Test
    void row34HasNoFormToSetUpIn_D22() {
        assertThat(someone().in(required()).callsV3())
                .denies(ENROLMENT_REQUIRED)
                .byRow("34");
    }

    @Test
    void row35SetsUpNoTextMessagesThatCannotBeSent_D31() {
        assertThat(someone().in(required().allowing(SMS).withoutMessages()).signsIn())
                .denies(SMS_UNAVAILABLE)
                .byRow("35");
        assertThat(someone().in(required().allowing(SMS).withMessages(1)).signsIn())
                .byRow("35a");
    }

    @Test
    void row35IsOnlyForWhoHasNothingElseToSetUp() {
        assertThat(someone()
                        .in(required().allowing(SMS, TOTP).withoutMessages())
                        .signsIn())
                .sendsToSetUp(REQUIRED_SETUP, TOTP)
                .byRow("36");
        assertThat(someone().in(required().withoutMessages()).signsIn())
                .sendsToSetUp(REQUIRED_SETUP, TOTP)
                .byRow("36");
    }

    @Test
    void row35aRefusesWhoseAccountHasNoNumber() {
        assertThat(someone().in(required().allowing(SMS)).signsIn())
                .denies(NO_MOBILE_NUMBER)
                .byRow("35a");
        assertThat(someone().in(required().allowing(SMS, EMAIL)).signsIn())
                .sendsToSetUp(REQUIRED_SETUP, SMS, EMAIL)
                .byRow("36");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROL", "AT_PROMPT"})
    void row35aLetsWhoMayGiveANumberSetItUp(PhoneCapture capture) {
        assertThat(someone().in(required().allowing(SMS).capturing(capture)).signsIn())
                .sendsToSetUp(REQUIRED_SETUP, SMS)
                .byRow("36");
    }

    @Test
    void row35aIsNotForWhoseNumberIsKnown() {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .withListedPhone()
                        .in(optional().allowing(SMS))
                        .signsIn())
                .sendsToSetUp(METHOD_WITHDRAWN, SMS)
                .byRow("36");
    }

    @Test
    void row36OffersTheAllowedMethodsInTheirOrder() {
        assertThat(someone().in(required().allowing(EMAIL, SMS, TOTP)).signsIn())
                .sendsToSetUp(REQUIRED_SETUP, TOTP, SMS, EMAIL)
                .byRow("36");
        assertThat(someone().with(REQUIRE).changesPassword()).sendsToSetUp(REQUIRED_SETUP, TOTP);
    }

    @Test
    void row36ReplacesAWithdrawnMethodAndIsNotSparedByADevice_D12() {
        assertThat(someone().enrolledWith(SMS).onDeviceChosen(JUST_NOW).signsIn())
                .sendsToSetUp(METHOD_WITHDRAWN, TOTP)
                .byRow("36");
    }

    @Test
    void row36NeverSetsUpADisabledAuthenticatorAnew() {
        assertThat(someone()
                        .withDisabled(SMS)
                        .in(required().allowing(SMS, EMAIL).capturing(PhoneCapture.ENROL))
                        .signsIn())
                .sendsToSetUp(REQUIRED_SETUP, EMAIL);
        assertThat(someone()
                        .withDisabled(SMS)
                        .in(required().allowing(SMS).capturing(PhoneCapture.ENROL))
                        .signsIn())
                .denies(AUTHENTICATOR_DISABLED)
                .byRow("36");
    }

    @Test
    void row37SparesARememberedDeviceAtSignInAndLoginFunctions_C55() {
        Someone backAgain = someone().enrolledWith(TOTP).onDeviceUnchosen(JUST_NOW);

        assertThat(backAgain.signsIn())
                .allows(REMEMBERED_DEVICE, Assurance.REMEMBERED)
                .byRow("37");
        assertThat(backAgain.changesPassword()).allows(REMEMBERED_DEVICE, Assurance.REMEMBERED);
        assertThat(backAgain.callsV3()).asksFor(API_MFA, TOTP);
    }

    @Test
    void row37StillServesWhoseAuthenticatorIsDisabled() {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .onDeviceChosen(JUST_NOW)
                        .signsIn())
                .allows(REMEMBERED_DEVICE, Assurance.REMEMBERED);
    }

    @Test
    void row38RefusesADisabledAuthenticatorRatherThanAskNothing() {
        Someone disabled = someone().enrolledWith(TOTP).whoseEveryMethodIsDisabled();

        assertThat(disabled.signsIn()).denies(AUTHENTICATOR_DISABLED).byRow("38");
        assertThat(disabled.callsV3()).denies(AUTHENTICATOR_DISABLED).byRow("38");
    }

    @Test
    void row38RefusesRatherThanLetInWithoutMessages_D31() {
        assertThat(someone()
                        .enrolledWith(SMS)
                        .in(optional().allowing(SMS).withoutMessages())
                        .signsIn())
                .denies(SMS_UNAVAILABLE)
                .byRow("38");
    }

    @Test
    void row38BlamesADisabledAuthenticatorOnlyWhileItsMethodIsAllowed() {
        assertThat(someone()
                        .enrolledWith(SMS, TOTP)
                        .withDisabled(TOTP)
                        .in(optional().allowing(SMS).withoutMessages())
                        .signsIn())
                .denies(SMS_UNAVAILABLE);
        assertThat(someone()
                        .enrolledWith(SMS, TOTP)
                        .withDisabled(TOTP)
                        .in(optional().allowing(SMS, TOTP).withoutMessages())
                        .signsIn())
                .denies(AUTHENTICATOR_DISABLED);
    }

    @Test
    void row39AsksOverTheApiAndRemembersNothing() {
        assertThat(someone().enrolledWith(TOTP).callsV3())
                .asksFor(API_MFA, TOTP)
                .acceptingRecovery(false)
                .offeringToRemember(false)
                .byRow("39");
        assertThat(someone().enrolledWith(TOTP).withRecoveryCodes(1).callsV3()).acceptingRecovery(true);
    }

    @Test
    void row40AsksForTheMethodsStillUsableLastUsedFirst() {
        Someone of = someone().enrolledWith(EMAIL, SMS, TOTP);

        assertThat(of.in(optional().allowing(TOTP, SMS, EMAIL)).signsIn())
                .asksFor(NEW_DEVICE, EMAIL, SMS, TOTP)
                .byRow("40");
        assertThat(of.in(optional().allowing(TOTP, SMS)).signsIn()).asksFor(NEW_DEVICE, SMS, TOTP);
        assertThat(of.in(optional().allowing(TOTP, SMS).withoutMessages()).signsIn())
                .asksFor(NEW_DEVICE, TOTP);
        assertThat(of.withDisabled(EMAIL, TOTP)
                        .in(optional().allowing(TOTP, SMS, EMAIL))
                        .signsIn())
                .asksFor(NEW_DEVICE, SMS);
    }

    @Test
    void row40TakesARecoveryCodeWhileAnyIsLeft() {
        assertThat(someone().enrolledWith(TOTP).withRecoveryCodes(1).signsIn())
                .asksFor(NEW_DEVICE, TOTP)
                .acceptingRecovery(true);
        assertThat(someone().enrolledWith(TOTP).signsIn()).acceptingRecovery(false);
    }

    @Test
    void row40FallsBackToRecoveryCodesAlone_D31() {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .withRecoveryCodes(1)
                        .signsIn())
                .asksFor(NEW_DEVICE)
                .acceptingRecovery(true);
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .whoseEveryMethodIsDisabled()
                        .withRecoveryCodes(1)
                        .callsV3())
                .asksFor(API_MFA)
                .acceptingRecovery(true);
    }

    @ParameterizedTest(name = "{0}, {1} days: offered {2}")
    @CsvSource({"ASK, 1, true", "ASK, 0, false", "AUTO, 30, false", "NEVER, 30, false"})
    void row40OffersToRememberWhereThePersonMayChoose_D01_D02(RememberMode mode, int days, boolean offered) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .in(optional().remembering(mode, days, Duration.ZERO))
                        .signsIn())
                .offeringToRemember(offered);
    }
}
