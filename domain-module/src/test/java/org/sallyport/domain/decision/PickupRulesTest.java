package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.Purposes.collecting;
import static org.sallyport.domain.decision.Reason.ACCESS_CREDENTIAL;
import static org.sallyport.domain.decision.Reason.ACCESS_OUTSIDE_WINDOW;
import static org.sallyport.domain.decision.Reason.APP_SESSION;
import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.GUEST_PICKUP;
import static org.sallyport.domain.decision.Reason.GUEST_PICKUP_2FA_OFF;
import static org.sallyport.domain.decision.Reason.NO_ACCESS;
import static org.sallyport.domain.decision.Reason.NO_MOBILE_NUMBER;
import static org.sallyport.domain.decision.Reason.OWN_PICKUP;
import static org.sallyport.domain.decision.Reason.OWN_PICKUP_2FA_OFF;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.NOW;
import static org.sallyport.domain.decision.Someone.aGuest;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.enrolment.Method.SMS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Purpose.Pickup;
import org.sallyport.domain.decision.Purpose.Pickup.Channel;
import org.sallyport.domain.decision.Purpose.Pickup.Credential;
import org.sallyport.domain.decision.Purpose.Pickup.Movement;
import org.sallyport.domain.decision.Purpose.Pickup.Window;
import org.sallyport.domain.environment.PickupToggles;

class PickupRulesTest {

    private static final PickupToggles BOTH = new PickupToggles(true, true);
    private static final Pickup OWN = collecting(Someone.ID, BOTH);
    private static final Pickup GUEST = collecting("bob", BOTH);

    @Test
    void row3RefusesWhoHasNoRightToTheKeyEvenInTheApp() {
        Pickup foreign = new Pickup("bob", BOTH, false, null, Movement.COLLECT, Channel.APP, Credential.ACCESS);

        assertThat(aGuest().withListedPhone().wants(foreign)).denies(NO_ACCESS).byRow("3");
    }

    @ParameterizedTest(name = "{0} ms after its beginning: row {1}")
    @CsvSource({"-1, 4", "0, 5", "1, 5"})
    void row4RefusesBeforeTheWindow(long millis, String row) {
        assertThat(aGuest().wants(within(NOW.minusMillis(millis), NOW.plusSeconds(60), Movement.COLLECT)))
                .byRow(row);
    }

    @ParameterizedTest(name = "{0} ms after its end: row {1}")
    @CsvSource({"-1, 5", "0, 4", "1, 4"})
    void row4RefusesAfterTheWindow(long millis, String row) {
        assertThat(aGuest().wants(within(NOW.minusSeconds(60), NOW.minusMillis(millis), Movement.COLLECT)))
                .byRow(row);
    }

    @Test
    void row4SaysThatItIsTheWrongTime() {
        assertThat(aGuest().wants(within(NOW.minusSeconds(60), NOW, Movement.COLLECT)))
                .denies(ACCESS_OUTSIDE_WINDOW);
    }

    @Test
    void row4LetsAKeyComeBackLate() {
        assertThat(aGuest().wants(within(NOW.minusSeconds(60), NOW, Movement.DROP_OFF)))
                .byRow("5");
    }

    @Test
    void row5AsksNothingMoreOfASignedInApp() {
        Pickup inTheApp = new Pickup(Someone.ID, BOTH, true, null, Movement.COLLECT, Channel.APP, Credential.NUMBER);

        assertThat(someone().wants(inTheApp)).allows(APP_SESSION).byRow("5");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS", "BADGE"})
    void row6AsksNothingMoreOfAnAccessOrABadge(Credential credential) {
        assertThat(aGuest().wants(with(credential))).allows(ACCESS_CREDENTIAL).byRow("6");
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "ACCOUNT_CODE"})
    void row11AsksWhoComesByNumberOrAccountCode(Credential credential) {
        assertThat(aGuest().withListedPhone().wants(with(credential)))
                .asksFor(GUEST_PICKUP, SMS)
                .byRow("11");
    }

    @Test
    void row7FollowsTheOwnersOwnToggle() {
        Someone owner = someone().withListedPhone();

        assertThat(owner.wants(collecting(Someone.ID, new PickupToggles(false, true))))
                .allows(OWN_PICKUP_2FA_OFF)
                .byRow("7");
        assertThat(owner.wants(collecting(Someone.ID, new PickupToggles(true, false))))
                .asksFor(OWN_PICKUP, SMS)
                .byRow("11");
    }

    @Test
    void row8FollowsTheGuestToggleOfTheKeysOwner() {
        Someone guest = aGuest().withListedPhone();

        assertThat(guest.wants(collecting("bob", new PickupToggles(true, false))))
                .allows(GUEST_PICKUP_2FA_OFF)
                .byRow("8");
        assertThat(guest.wants(collecting("bob", new PickupToggles(false, true))))
                .asksFor(GUEST_PICKUP, SMS)
                .byRow("11");
    }

    @Test
    void row11TakesAnOwnerForAGuestAtSomebodyElsesKey_D25() {
        assertThat(someone().withListedPhone().wants(GUEST)).asksFor(GUEST_PICKUP, SMS);
        assertThat(someone().withListedPhone().wants(OWN)).asksFor(OWN_PICKUP, SMS);
    }

    @Test
    void row9RefusesWhoseNumberIsUnknown() {
        assertThat(aGuest().in(optional().withoutMessages()).wants(GUEST))
                .denies(NO_MOBILE_NUMBER)
                .byRow("9");
    }

    @Test
    void row10RefusesRatherThanLetInWithoutMessages_D31() {
        assertThat(aGuest().withListedPhone().in(optional().withoutMessages()).wants(GUEST))
                .denies(SMS_UNAVAILABLE)
                .byRow("10");
        assertThat(aGuest().withListedPhone().in(optional().withMessages(-1)).wants(GUEST))
                .denies(SMS_UNAVAILABLE);
    }

    @Test
    void row11SpendsTheLastMessage() {
        assertThat(aGuest().withVerifiedPhone().in(optional().withMessages(1)).wants(GUEST))
                .asksFor(GUEST_PICKUP, SMS);
    }

    @Test
    void row11TakesNoRecoveryCodeAndRemembersNothing() {
        assertThat(someone().withListedPhone().withRecoveryCodes(4).wants(OWN))
                .acceptingRecovery(false)
                .offeringToRemember(false);
    }

    @Test
    void row11RefusesADisabledAuthenticator() {
        assertThat(someone().withListedPhone().withDisabled(SMS).wants(OWN))
                .denies(AUTHENTICATOR_DISABLED)
                .byRow("11");
    }

    @Test
    void row11AsksWhateverTheModeTheNetworkAndTheDevice_D09_D24() {
        assertThat(someone()
                        .withListedPhone()
                        .from("192.0.2.7")
                        .onDeviceChosen(Duration.ofMinutes(1))
                        .in(off().skipping("192.0.2.0/24"))
                        .wants(OWN))
                .asksFor(OWN_PICKUP, SMS);
    }

    private static Pickup within(Instant from, Instant until, Movement movement) {
        return new Pickup("bob", BOTH, true, new Window(from, until), movement, Channel.APP, Credential.NUMBER);
    }

    private static Pickup with(Credential credential) {
        return new Pickup("bob", BOTH, true, null, Movement.COLLECT, Channel.KIOSK, credential);
    }
}
