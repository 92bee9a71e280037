package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.AnEnvironment.required;
import static org.sallyport.domain.decision.Reason.API_MFA;
import static org.sallyport.domain.decision.Reason.ENROLMENT_REQUIRED;
import static org.sallyport.domain.decision.Reason.ENVIRONMENT_OFF;
import static org.sallyport.domain.decision.Reason.EXTERNAL_IDP;
import static org.sallyport.domain.decision.Reason.NETWORK_SKIP;
import static org.sallyport.domain.decision.Reason.NEW_DEVICE;
import static org.sallyport.domain.decision.Reason.NOT_ENROLLED;
import static org.sallyport.domain.decision.Reason.REQUIRED_SETUP;
import static org.sallyport.domain.decision.Reason.SERVICE_ACCOUNT;
import static org.sallyport.domain.decision.Reason.SERVICE_ACCOUNT_API_ONLY;
import static org.sallyport.domain.decision.Reason.USER_EXEMPT;
import static org.sallyport.domain.decision.Reason.V3_REQUIRED;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.NOW;
import static org.sallyport.domain.decision.Someone.anAdministrator;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.directory.TwoStepOverride.EXEMPT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;

class StaffEntryRulesTest {

    private static final String CLINIC = "192.0.2.0/24";
    private static final String IN_CLINIC = "192.0.2.7";

    @Test
    void row26KeepsServicesOffTheConsoleEvenWhenOff_D20() {
        assertThat(someone().inRoles("Ops").in(off().withServiceRole("Ops")).signsIn())
                .denies(SERVICE_ACCOUNT_API_ONLY)
                .byRow("26");
    }

    @Test
    void row26MakesAnOrdinaryUserOfWhoHasAnyFurtherRole_D20() {
        assertThat(someone()
                        .inRoles("Ops", "Case worker")
                        .in(optional().withServiceRole("Ops"))
                        .signsIn())
                .allows(NOT_ENROLLED);
        assertThat(someone().inRoles().in(optional().withServiceRole("Ops")).signsIn())
                .allows(NOT_ENROLLED);
        assertThat(someone().inRoles("Ops").in(optional()).signsIn()).allows(NOT_ENROLLED);
    }

    @Test
    void row26aClosesV2WhereTheEnvironmentHasNone() {
        assertThat(someone().in(off()).callsV2()).denies(V3_REQUIRED).byRow("26a");
        assertThat(someone().in(off().answeringV2()).callsV2()).allows(ENVIRONMENT_OFF);
    }

    @ParameterizedTest
    @EnumSource(names = {"SAML2", "LDAP", "GOOGLE"})
    void row27LeavesTheSecondStepToTheIdentityProvider_C15_C74_D10_D11(AuthSource source) {
        Someone external = someone().enrolledWith(TOTP).by(source);

        assertThat(external.in(required().trustingIdentityProviders()).signsIn())
                .allows(EXTERNAL_IDP)
                .byRow("27");
        assertThat(external.changesPassword()).allows(EXTERNAL_IDP);
        assertThat(external.callsV3()).asksFor(API_MFA, TOTP);
        assertThat(external.in(required()).signsIn()).asksFor(NEW_DEVICE, TOTP);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "MAGIC_LINK"})
    void row27ExemptsNobodyWhoSignedInHere_C02(AuthSource source) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .by(source)
                        .in(required().trustingIdentityProviders())
                        .signsIn())
                .asksFor(NEW_DEVICE, TOTP);
    }

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#staffDoors")
    void row28LetsEverybodyInWhereTwoStepIsOffEvenTheRequired_D07(Purpose door) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .with(REQUIRE)
                        .in(off().answeringV2())
                        .wants(door))
                .allows(ENVIRONMENT_OFF)
                .byRow("28");
    }

    @Test
    void row29LetsAnUnenrolledServiceCallEvenWhereTwoStepIsRequired_D20() {
        Someone service =
                someone().inRoles("Ops").in(required().withServiceRole("Ops").answeringV2());

        assertThat(service.callsV3()).allows(SERVICE_ACCOUNT).byRow("29");
        assertThat(service.callsV2()).allows(SERVICE_ACCOUNT).byRow("29");
    }

    @Test
    void row29ChallengesAServiceThatEnrolled_D20() {
        assertThat(someone()
                        .inRoles("Ops")
                        .enrolledWith(TOTP)
                        .in(required().withServiceRole("Ops"))
                        .callsV3())
                .asksFor(API_MFA, TOTP)
                .byRow("39");
    }

    @Test
    void row29IsForServicesOnly() {
        assertThat(someone().in(required().withServiceRole("Ops")).callsV3()).denies(ENROLMENT_REQUIRED);
    }

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#staffDoors")
    void row30ExemptsWhereTheEnvironmentHonoursIt_D07(Purpose door) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .with(EXEMPT)
                        .in(required().honouringExemptions().answeringV2())
                        .wants(door))
                .allows(USER_EXEMPT)
                .byRow("30");
    }

    @Test
    void row30IgnoresAStoredExemptionElsewhere_D07() {
        assertThat(someone().enrolledWith(TOTP).with(EXEMPT).in(required()).signsIn())
                .asksFor(NEW_DEVICE, TOTP);
        assertThat(someone().in(required().honouringExemptions()).signsIn()).sendsToSetUp(REQUIRED_SETUP, TOTP);
    }

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#staffDoors")
    void row31AsksNobodyWhoNeitherSetUpNorMust(Purpose door) {
        assertThat(someone()
                        .withListedPhone()
                        .withVerifiedPhone()
                        .in(optional().answeringV2())
                        .wants(door))
                .allows(NOT_ENROLLED)
                .byRow("31");
    }

    @Test
    void row31EndsWhereAWithdrawnMethodIsEnrolled_D12() {
        assertThat(someone().enrolledWith(SMS).callsV3())
                .denies(ENROLMENT_REQUIRED)
                .byRow("34");
    }

    @Test
    void row32SkipsOnTheClinicsNetworkBeforeAnySetUp_D08() {
        Someone atWork = someone()
                .from(IN_CLINIC)
                .in(required().skipping("198.51.100.0/24").skipping(CLINIC));

        assertThat(atWork.signsIn()).allows(NETWORK_SKIP).byRow("32");
        assertThat(atWork.changesPassword()).allows(NETWORK_SKIP);
        assertThat(atWork.enrolledWith(TOTP).signsIn()).allows(NETWORK_SKIP);
    }

    @Test
    void row32NeverSkipsTheApi_D09() {
        Someone atWork = someone()
                .enrolledWith(TOTP)
                .from(IN_CLINIC)
                .in(required().skipping(CLINIC).answeringV2());

        assertThat(atWork.callsV3()).asksFor(API_MFA, TOTP);
        assertThat(atWork.callsV2()).denies(V3_REQUIRED).byRow("33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.3.7", "", "*", "192.0.2", "clinic", "192.0.2.7, 203.0.113.9", "::ffff:198.51.100.1"})
    void row32AsksFromEveryOtherAddressAndFromWhatIsNone(String network) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .from(network)
                        .in(required().skipping(CLINIC))
                        .signsIn())
                .asksFor(NEW_DEVICE, TOTP);
    }

    @Test
    void row32AsksWhereTheAddressIsUnknown() {
        assertThat(someone().enrolledWith(TOTP).in(required().skipping(CLINIC)).signsIn())
                .asksFor(NEW_DEVICE, TOTP);
    }

    @ParameterizedTest(name = "the entry ends {0} ms from now: row {1}")
    @CsvSource({"1, 32", "0, 40", "-1, 40"})
    void row32EndsWithItsEntry(long millis, String row) {
        assertThat(someone()
                        .enrolledWith(TOTP)
                        .from(IN_CLINIC)
                        .in(required().skipping(CLINIC, NOW.plusMillis(millis)))
                        .signsIn())
                .byRow(row);
    }

    @Test
    void row32AsksWhoHoldsAPermissionUnlessAdministratorsAreSkippedToo() {
        Someone holder =
                someone().enrolledWith(TOTP).holding(Permission.VIEW_AUDIT).from(IN_CLINIC);

        assertThat(holder.in(required().skipping(CLINIC)).signsIn()).asksFor(NEW_DEVICE, TOTP);
        assertThat(holder.in(required().skipping(CLINIC).skippingAdministratorsToo())
                        .signsIn())
                .allows(NETWORK_SKIP);
        assertThat(anAdministrator()
                        .in(required().skipping(CLINIC))
                        .from(IN_CLINIC)
                        .signsIn())
                .sendsToSetUp(REQUIRED_SETUP, TOTP);
    }
}
