package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.CONTACT_2FA;
import static org.sallyport.domain.decision.Reason.CONTACT_2FA_DISABLED;
import static org.sallyport.domain.decision.Reason.CONTACT_NOT_SELECTED;
import static org.sallyport.domain.decision.Reason.CONTACT_PHONE_MISSING;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.aContact;
import static org.sallyport.domain.enrolment.Method.SMS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.AuthSource;

class PortalRulesTest {

    @Test
    void row21AsksNobodyWhereThePracticeSwitchIsOff() {
        assertThat(aChosenContact().in(optional()).entersPortal())
                .allows(CONTACT_2FA_DISABLED)
                .byRow("21");
    }

    @Test
    void row22AsksNobodyWhomThePracticeDidNotChoose() {
        assertThat(aContact().withListedPhone().in(optional().askingContacts()).entersPortal())
                .allows(CONTACT_NOT_SELECTED)
                .byRow("22");
    }

    @Test
    void row23RefusesAChosenContactWhosePhoneIsGone_D14() {
        assertThat(aContact()
                        .chosenByThePractice()
                        .in(optional().askingContacts().withoutMessages())
                        .entersPortal())
                .denies(CONTACT_PHONE_MISSING)
                .byRow("23");
    }

    @Test
    void row24RefusesRatherThanLetInWithoutMessages_D31() {
        assertThat(aChosenContact()
                        .in(optional().askingContacts().withoutMessages())
                        .entersPortal())
                .denies(SMS_UNAVAILABLE)
                .byRow("24");
    }

    @ParameterizedTest
    @EnumSource(AuthSource.class)
    void row25AsksAfterEveryPrimaryMethod_D10(AuthSource source) {
        assertThat(aChosenContact()
                        .by(source)
                        .in(optional().askingContacts().trustingIdentityProviders())
                        .entersPortal())
                .asksFor(CONTACT_2FA, SMS)
                .byRow("25");
    }

    @Test
    void row25AsksByTextWhateverTheModeTheNetworkAndTheDevice_D09() {
        assertThat(aChosenContact()
                        .withRecoveryCodes(4)
                        .from("192.0.2.7")
                        .onDeviceChosen(Duration.ofMinutes(1))
                        .in(off().askingContacts().skipping("192.0.2.0/24"))
                        .entersPortal())
                .asksFor(CONTACT_2FA, SMS)
                .acceptingRecovery(false)
                .offeringToRemember(false);
    }

    @Test
    void row25RefusesADisabledAuthenticator() {
        assertThat(aChosenContact()
                        .withDisabled(SMS)
                        .in(optional().askingContacts())
                        .entersPortal())
                .denies(AUTHENTICATOR_DISABLED)
                .byRow("25");
    }

    private static Someone aChosenContact() {
        return aContact().chosenByThePractice().withListedPhone();
    }
}
