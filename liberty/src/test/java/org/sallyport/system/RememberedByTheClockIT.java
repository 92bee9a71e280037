package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.ServerClock;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("How long a device spares the code; the server's clock is moved by days and back")
class RememberedByTheClockIT {

    private static final String SPARED = "REMEMBERED_DEVICE";
    private static final String ASKED = "REMEMBER_EXPIRED";
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration GRACE = Duration.ofSeconds(300);

    private final LibertyServer server = Servers.sampleOnMovableClock();
    private final ServerClock clock = server.clock();
    private final RestClient rest = server.rest();
    private final Person ben = SamplePeople.BEN.at(clock);
    private final Person ada = SamplePeople.ADA.at(clock);

    /** So that every app shows codes that no other test has used. */
    @BeforeEach
    void letTimePass() {
        clock.forward(Duration.ofHours(1));
    }

    @AfterEach
    void restoreTheSettings() {
        mode("OPTIONAL");
        days(30);
    }

    @Test
    @DisplayName("C-11, C-64, F-20: an application's for thirty days, to the millisecond; somebody else's not for one")
    void sparesTheCodeForThirtyDays() {
        Instant start = clock.stop();
        String device = device(true);

        assertThat(reason(ada, device)).isEqualTo("NEW_DEVICE");
        clock.stopAt(start.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(1)));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(Duration.ofDays(30)).minus(MILLISECOND));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(Duration.ofDays(30)));
        assertThat(reason(ben, device)).isEqualTo(ASKED);
    }

    @Test
    @DisplayName("C-11, C-64, F-20: a browser's likewise, and each of its users is asked")
    void sparesTheCodeInABrowserForThirtyDays() {
        Instant start = clock.stop();
        WebClient browser = server.browserless();
        browser.signIn(ben);
        browser.submit(browser.get("/sign-in/code")
                .form("code")
                .with("code", ben.app().freshCode())
                .with("rememberDevice", "true"));

        assertThat(landing(browser, ada)).contains("/sign-in/code");
        clock.stopAt(start.plus(Duration.ofDays(30)).minus(MILLISECOND));
        assertThat(landing(browser, ben)).contains("/account");
        clock.stopAt(start.plus(Duration.ofDays(30)));
        assertThat(landing(browser, ben)).contains("/sign-in/code");
    }

    @Test
    @DisplayName("C-54, D-03, F-35: unasked for five minutes from the code, whatever happens in between")
    void sparesTheCodeForFiveMinutes() {
        Instant start = clock.stop();
        String device = device(false);

        clock.stopAt(start.plus(GRACE.dividedBy(2)));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(GRACE).minus(MILLISECOND));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(GRACE));
        assertThat(reason(ben, device)).isEqualTo(ASKED);
    }

    @Test
    @DisplayName("R-17, D-03: a clock that was set back extends nothing")
    void isNotExtendedByGoingBack() {
        Instant start = clock.stop();
        String device = device(true);
        String grace = device(ada, false);

        clock.back(Duration.ofMinutes(1));
        assertThat(reason(ben, device)).isEqualTo(ASKED);
        assertThat(reason(ada, grace)).isEqualTo(ASKED);
        clock.stopAt(start.plus(GRACE));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        assertThat(reason(ada, grace)).isEqualTo(ASKED);
        clock.stopAt(start.plus(Duration.ofDays(30)));
        assertThat(reason(ben, device)).isEqualTo(ASKED);
    }

    @Test
    @DisplayName("C-63, D-04: days that were lowered hold at once, at 0 only the grace is left")
    void followsDaysThatWereLowered() {
        Instant start = clock.stop();
        String device = device(true);

        days(7);
        clock.stopAt(start.plus(Duration.ofDays(7)).minus(MILLISECOND));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(Duration.ofDays(7)));
        assertThat(reason(ben, device)).isEqualTo(ASKED);

        Instant again = start.plus(Duration.ofDays(8));
        clock.stopAt(again);
        days(30);
        String another = device(true);
        days(0);
        clock.stopAt(again.plus(GRACE).minus(MILLISECOND));
        assertThat(reason(ben, another)).isEqualTo(SPARED);
        clock.stopAt(again.plus(GRACE));
        assertThat(reason(ben, another)).isEqualTo(ASKED);
    }

    @Test
    @DisplayName("C-63, D-04: days that were raised make no device last longer than it was chosen for")
    void revivesNothingWhenDaysAreRaised() {
        days(7);
        Instant start = clock.stop();
        String device = device(true);
        days(30);

        clock.stopAt(start.plus(Duration.ofDays(7)).minus(MILLISECOND));
        assertThat(reason(ben, device)).isEqualTo(SPARED);
        clock.stopAt(start.plus(Duration.ofDays(7)));
        assertThat(reason(ben, device)).isEqualTo(ASKED);
    }

    @Test
    @DisplayName("C-70…C-72, D-05: off asks nobody and keeps the keys; on again, a code is due on old devices too")
    void asksEverywhereAfterOffAndOn() {
        String device = device(true);

        mode("OFF");
        assertThat(rest.signIn(ben).outcome()).isEqualTo("SIGNED_IN");
        mode("OPTIONAL");
        clock.forward(Duration.ofMinutes(1));
        Reply due = firstStep(ben, device);
        assertThat(due.outcome()).isEqualTo("CHALLENGE");
        assertThat(due.reason()).isEqualTo(ASKED);
        assertThat(rest.answer(due.signIn(), ben.app().freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    private void days(int days) {
        assertThat(harbor().change("rememberDays", Json.createValue(days)).status())
                .isEqualTo(200);
    }

    private void mode(String mode) {
        assertThat(harbor().mode(mode).status()).isEqualTo(200);
    }

    /** Her session ends with the days that go by, so each change is made in another. */
    private Settings harbor() {
        return new Settings(rest, "harbor", rest.signIn(DORA).sessionToken());
    }

    private String device(boolean chosen) {
        return device(ben, chosen);
    }

    /** What a right code leaves with an application. */
    private String device(Person person, boolean chosen) {
        String signIn = rest.signIn(person).signIn();
        Reply reply = rest.post(
                "/sign-ins/code",
                RestClient.secondStep(signIn, person.app().freshCode())
                        .add("rememberDevice", chosen)
                        .build());
        return Secrets.note(reply.text("rememberedDevice/token"));
    }

    private String reason(Person person, String device) {
        return firstStep(person, device).reason();
    }

    private Reply firstStep(Person person, String device) {
        return rest.post(
                "/sign-ins",
                RestClient.credentials(person).add("rememberedDevice", device).build());
    }

    /** Where the right password leads in this browser when it is opened again. */
    private static String landing(WebClient browser, Person person) {
        browser.cookies().keySet().retainAll(Set.of("__Host-sallyport-device"));
        return browser.signIn(person).location().orElseThrow();
    }
}
