package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.AnEnvironment.required;
import static org.sallyport.domain.decision.Someone.aContact;
import static org.sallyport.domain.decision.Someone.aGuest;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.directory.TwoStepOverride.EXEMPT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.Purpose.Portal;
import org.sallyport.domain.decision.Purpose.SignIn;
import org.sallyport.domain.environment.PhoneCapture;

/** What follows from a situation before any row is asked. */
class DerivedValuesTest {

    @Test
    void requiredByTheModeOrByAnAdministrator() {
        assertThat(signingIn(someone().in(required())).required()).isTrue();
        assertThat(signingIn(someone().with(REQUIRE).in(off())).required()).isTrue();
        assertThat(signingIn(someone().in(optional())).required()).isFalse();
        assertThat(signingIn(someone().with(EXEMPT).in(off())).required()).isFalse();
    }

    @ParameterizedTest(name = "{0}: a listed phone serves {1}, a verified one {2}")
    @CsvSource({"NONE, true, false", "AT_PROMPT, true, true", "ENROL, false, false"})
    void aPhoneServesTheRequiredAsTheEnvironmentCapturesIt(PhoneCapture capture, boolean listed, boolean verified) {
        AnEnvironment texting = required().allowing(SMS).capturing(capture);

        assertThat(signingIn(someone().withListedPhone().in(texting)).known().contains(SMS))
                .isEqualTo(listed);
        assertThat(signingIn(someone().withVerifiedPhone().in(texting)).known().contains(SMS))
                .isEqualTo(verified);
        assertThat(signingIn(someone().in(texting)).known()).isEmpty();
    }

    @Test
    void aPhoneAloneIsNoEnrolmentWhereNothingIsRequired() {
        assertThat(signingIn(someone().withListedPhone().in(optional().allowing(SMS)))
                        .known())
                .isEmpty();
    }

    @Test
    void aPhoneServesOnlyWhereSmsIsAllowed() {
        assertThat(signingIn(someone().withListedPhone().in(required())).known())
                .isEmpty();
    }

    @Test
    void aPhoneComesAfterTheMethodsThatWereUsedAndNotTwice() {
        AnEnvironment both = required().allowing(TOTP, SMS);

        assertThat(signingIn(someone().enrolledWith(TOTP).withListedPhone().in(both))
                        .known())
                .containsExactly(TOTP, SMS);
        assertThat(signingIn(someone().enrolledWith(SMS, TOTP).withListedPhone().in(both))
                        .known())
                .containsExactly(SMS, TOTP);
    }

    @Test
    void neitherAnEmptyBalanceNorADisabledAuthenticatorMakesAMethodUnknown() {
        Situation stuck = signingIn(someone()
                .enrolledWith(TOTP, SMS)
                .withDisabled(TOTP)
                .in(optional().allowing(TOTP, SMS).withoutMessages()));

        assertThat(stuck.known()).containsExactly(TOTP, SMS);
        assertThat(stuck.disabled()).containsExactly(TOTP);
        assertThat(stuck.usable()).isEmpty();
    }

    @Test
    void rememberedIsSaidBeforeAnyRowAsks() {
        assertThat(signingIn(someone().onDeviceUnchosen(Duration.ZERO)).remembered())
                .isTrue();
        assertThat(signingIn(someone()).remembered()).isFalse();
    }

    @Test
    void onlyStaffAreServices() {
        Policy policy = optional().withServiceRole("Ops").policy();

        assertThat(signingIn(someone().inRoles("Ops")).subject().isService(policy.settings()))
                .isTrue();
        assertThat(aContact().inRoles("Ops").wanting(new Portal()).subject().isService(policy.settings()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#ofStaff")
    void contactsAndGuestsNeverStandAtAStaffDoor(Purpose purpose) {
        if (purpose instanceof Purpose.Pickup) {
            assertThat(aGuest().wants(purpose)).isNotNull();
            assertThat(aContact().wants(purpose)).isNotNull();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> aGuest().wants(purpose));
            assertThatIllegalArgumentException().isThrownBy(() -> aContact().wants(purpose));
        }
    }

    @Test
    void onlyContactsStandAtThePortal() {
        assertThatIllegalArgumentException().isThrownBy(() -> someone().entersPortal());
        assertThatIllegalArgumentException().isThrownBy(() -> aGuest().entersPortal());
    }

    private static Situation signingIn(Someone someone) {
        return someone.wanting(new SignIn());
    }
}
