package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.optional;
import static org.sallyport.domain.decision.Reason.NEW_DEVICE;
import static org.sallyport.domain.decision.Reason.REMEMBER_EXPIRED;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.NOW;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.enrolment.Method.TOTP;
import static org.sallyport.domain.environment.RememberMode.ASK;
import static org.sallyport.domain.environment.RememberMode.AUTO;
import static org.sallyport.domain.environment.RememberMode.NEVER;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.domain.environment.RememberMode;

/** Which device spares the code: row 37, and the reason in row 40 where it doesn't. */
class RememberedDeviceTest {

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration LONG_AGO = Duration.ofDays(1);

    @ParameterizedTest(name = "{0} ms after the grace: row {1}")
    @CsvSource({"-1, 37", "0, 40", "1, 40"})
    void row37GraceEndsAtExactlyFiveMinutes_D03(long millis, String row) {
        assertThat(enrolled().onDeviceUnchosen(GRACE.plusMillis(millis)).signsIn())
                .byRow(row);
    }

    @ParameterizedTest(name = "{0} ms after 30 days: row {1}")
    @CsvSource({"-1, 37", "0, 40", "1, 40"})
    void row37RemembersForExactlyItsDays_P10(long millis, String row) {
        assertThat(enrolled()
                        .onDeviceChosen(Duration.ofDays(30).plusMillis(millis))
                        .signsIn())
                .byRow(row);
    }

    @ParameterizedTest(name = "{0} of {1} days, chosen {2}: row {3}")
    @CsvSource({
        "ASK, 30, true, 37",
        "ASK, 30, false, 40",
        "ASK, 0, true, 40",
        "AUTO, 30, false, 37",
        "AUTO, 0, true, 40",
        "NEVER, 30, true, 40"
    })
    void row37RemembersWhatWasChosenOrIsAutomatic_D01_D02(RememberMode mode, int days, boolean chosen, String row) {
        Someone person = enrolled().in(optional().remembering(mode, days, GRACE));

        assertThat(person.on(device(LONG_AGO, chosen, 30)).signsIn()).byRow(row);
    }

    @Test
    void row37KeepsTheGraceWhereNothingElseIsRemembered_C66() {
        assertThat(enrolled()
                        .in(optional().remembering(ASK, 0, GRACE))
                        .onDeviceChosen(Duration.ZERO)
                        .signsIn())
                .byRow("37");
        assertThat(enrolled()
                        .in(optional().remembering(NEVER, 0, GRACE))
                        .onDeviceUnchosen(Duration.ZERO)
                        .signsIn())
                .byRow("37");
    }

    @ParameterizedTest(name = "verified {0} ms ago")
    @CsvSource({"0", "-1", "-30000"})
    void row37HasNoGraceOfZeroSecondsWhateverTheClocksSay(long millisAgo) {
        assertThat(enrolled()
                        .in(optional().remembering(AUTO, 0, Duration.ZERO))
                        .onDeviceUnchosen(Duration.ofMillis(millisAgo))
                        .signsIn())
                .byRow("40");
    }

    @ParameterizedTest(name = "lowered to {0} days: row {1}")
    @CsvSource({"7, 40", "8, 37", "0, 40"})
    void row37FollowsDaysThatWereLoweredAtOnce_D04(int days, String row) {
        assertThat(enrolled()
                        .in(optional().remembering(ASK, days, GRACE))
                        .onDeviceChosen(Duration.ofDays(7))
                        .signsIn())
                .byRow(row);
    }

    @Test
    void row37RevivesNothingWhenDaysAreRaised_D04() {
        Someone person = enrolled().in(optional().remembering(ASK, 90, GRACE));

        assertThat(person.on(device(Duration.ofDays(7), true, 7)).signsIn()).byRow("40");
        assertThat(person.on(device(Duration.ofDays(7).minusMillis(1), true, 7)).signsIn())
                .byRow("37");
    }

    @ParameterizedTest(name = "verified {0} ms ahead: row {1}")
    @CsvSource({"29999, 37", "30000, 37", "30001, 40"})
    void row37ForgivesAnotherNodesClockOneStepAndNoMore(long millis, String row) {
        assertThat(enrolled().onDeviceChosen(Duration.ofMillis(-millis)).signsIn())
                .byRow(row);
    }

    @Test
    void row37HonoursNoOlderPolicyEpoch_D05() {
        assertThat(enrolled()
                        .on(new DeviceRecord(Someone.ID, NOW, true, 30, AnEnvironment.EPOCH - 1, Someone.EPOCH))
                        .signsIn())
                .asksFor(REMEMBER_EXPIRED, TOTP)
                .byRow("40");
    }

    @Test
    void row37HonoursNoOlderEpochOfThePerson_D30() {
        assertThat(enrolled()
                        .on(new DeviceRecord(Someone.ID, NOW, true, 30, AnEnvironment.EPOCH, Someone.EPOCH - 1))
                        .signsIn())
                .asksFor(REMEMBER_EXPIRED, TOTP)
                .byRow("40");
    }

    @Test
    void row37AsksEachPersonOfASharedDevice_D32() {
        assertThat(enrolled()
                        .on(new DeviceRecord("bob", NOW, true, 30, AnEnvironment.EPOCH, Someone.EPOCH))
                        .signsIn())
                .asksFor(NEW_DEVICE, TOTP)
                .byRow("40");
    }

    @Test
    void row40TellsAnExpiredDeviceFromANewOne() {
        assertThat(enrolled().onDeviceChosen(Duration.ofDays(31)).signsIn()).asksFor(REMEMBER_EXPIRED, TOTP);
        assertThat(enrolled().signsIn()).asksFor(NEW_DEVICE, TOTP);
    }

    private static Someone enrolled() {
        return someone().enrolledWith(TOTP);
    }

    private static DeviceRecord device(Duration ago, boolean chosen, int days) {
        return new DeviceRecord(Someone.ID, NOW.minus(ago), chosen, days, AnEnvironment.EPOCH, Someone.EPOCH);
    }
}
