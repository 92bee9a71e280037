package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Phone;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.ServerClock;
import org.sallyport.system.harness.Servers;

@DisplayName("Codes by text message; the server's clock is moved")
class CodesByTextIT {

    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final LibertyServer server = Servers.sampleOnMovableClock();
    private final ServerClock clock = server.clock();
    private final RestClient rest = server.rest();
    private final Person vera = SamplePeople.VERA;
    private final Phone verasPhone = new Phone(server, "42");

    /** So that nobody has had too many texts, no wait is running, and what failed before is forgotten. */
    @BeforeEach
    void letTimePass() throws InterruptedException {
        clock.forward(Duration.ofHours(2));
        assertThat(rest.answer(rest.signIn(vera).signIn(), "SMS", verasPhone.nextCode())
                        .outcome())
                .isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName(
            "F-19, P-03, P-04, P-05, P-06, P-08, P-09: a right password has one 6-digit text sent, and a wrong one none")
    void textsAfterARightPassword() throws InterruptedException {
        assertThat(rest.signIn(vera.knowing("wrong")).status()).isEqualTo(401);
        Reply challenged = rest.signIn(vera);

        assertThat(challenged.outcome()).isEqualTo("CHALLENGE");
        assertThat(challenged.text("methods/0/method")).isEqualTo("SMS");
        assertThat(challenged.text("methods/0/hint")).isEqualTo("••42");
        assertThat(Instant.parse(challenged.text("methods/0/sentAt"))).isBeforeOrEqualTo(clock.instant());
        String code = verasPhone.nextCode();
        assertThat(verasPhone.unread()).as("nothing for the wrong password").isZero();
        String wrong = code.equals("123456") ? "654321" : "123456";
        assertThat(rest.answer(challenged.signIn(), "SMS", wrong).status()).isEqualTo(401);
        assertThat(rest.answer(challenged.signIn(), "SMS", code).outcome()).isEqualTo("SIGNED_IN");
        assertThat(rest.answer(challenged.signIn(), "SMS", code).status())
                .as("it serves once")
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "F-20, P-02, P-10, P-11: a success lasts thirty days to the millisecond, slides by nothing, and is one person's")
    void asksAgainAfterThirtyDays() throws InterruptedException {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1);
        clock.stopAt(start);
        Reply challenged = rest.signIn(vera);
        assertThat(challenged.json().getBoolean("offerRemember")).isFalse();
        String device =
                rest.answer(challenged.signIn(), "SMS", verasPhone.nextCode()).text("rememberedDevice/token");

        clock.stopAt(start.plus(Duration.ofDays(29)).plus(Duration.ofHours(23)));
        assertThat(onDevice(vera, device).reason()).isEqualTo("REMEMBERED_DEVICE");
        clock.stopAt(start.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(onDevice(vera, device).reason()).isEqualTo("REMEMBERED_DEVICE");
        clock.stopAt(start.plus(Duration.ofDays(30)));
        assertThat(onDevice(vera, device).reason()).isEqualTo("REMEMBER_EXPIRED");
        assertThat(onDevice(SamplePeople.XENA, device).reason()).isEqualTo("NEW_DEVICE");
        clock.forward(Duration.ZERO);
    }

    @Test
    @DisplayName(
            "F-24, P-B03, P-B04: only the newest code works, a newer one comes after a minute, and five wrong tries void it")
    void takesTheNewestCodeAlone() throws InterruptedException {
        String signIn = rest.signIn(vera).signIn();
        String first = verasPhone.nextCode();
        Reply soon = rest.send(signIn, "SMS");
        assertThat(soon.status()).isEqualTo(429);
        assertThat(Long.parseLong(soon.header("Retry-After").orElseThrow())).isBetween(1L, 60L);
        clock.forward(PAUSE);

        Reply sent = rest.send(signIn, "SMS");

        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.text("sentTo")).isEqualTo("••42");
        assertThat(Duration.between(Instant.parse(sent.text("nextAllowedAt")), Instant.parse(sent.text("validUntil"))))
                .isEqualTo(Duration.ofMinutes(9));
        String second = verasPhone.nextCode();
        if (!first.equals(second)) {
            assertThat(rest.answer(signIn, "SMS", first).status()).isEqualTo(401);
        }
        assertThat(rest.answer(signIn, "SMS", second).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("F-24: after five wrong tries the right code is refused, and a newer one works")
    void isVoidAfterFiveWrongTries() throws InterruptedException {
        String signIn = rest.signIn(vera).signIn();
        String code = verasPhone.nextCode();
        String wrong = code.equals("123456") ? "654321" : "123456";
        for (int i = 0; i < 5; i++) {
            assertThat(rest.answer(signIn, "SMS", wrong).status()).isEqualTo(401);
        }
        clock.forward(PAUSE);

        assertThat(rest.answer(signIn, "SMS", code).status()).isEqualTo(401);
        clock.forward(PAUSE);
        assertThat(rest.send(signIn, "SMS").status()).isEqualTo(202);
        assertThat(rest.answer(signIn, "SMS", verasPhone.nextCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("A code is good for ten minutes, in its own sign-in")
    void isGoodForTenMinutesInItsOwnSignIn() throws InterruptedException {
        String first = rest.signIn(vera).signIn();
        String code = verasPhone.nextCode();
        String second = rest.signIn(vera).signIn();
        String other = verasPhone.nextCode();

        if (!code.equals(other)) {
            assertThat(rest.answer(second, "SMS", code).status()).isEqualTo(401);
        }
        clock.forward(Duration.ofMinutes(10));
        assertThat(rest.answer(first, "SMS", code).status()).isEqualTo(401);
    }

    @Test
    @DisplayName(
            "F-21, P-07, D-13: who has no number types one, which counts once its code has come back, and no other does then")
    void takesATypedNumber() throws InterruptedException {
        Phone phone = new Phone(server, "77");
        String signIn = rest.signIn(SamplePeople.WIM).signIn();
        assertThat(rest.signIn(SamplePeople.WIM).outcome()).isEqualTo("ENROL");
        for (String bad : new String[] {"", "abc", "12", "+44 900 123 4567", "+31 20 555 0100 ext 5"}) {
            assertThat(rest.enrolPhone(signIn, bad).status()).as(bad).isEqualTo(422);
        }

        Reply begun = rest.enrolPhone(signIn, "+1 202 555 0177");

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().keySet()).containsExactlyInAnyOrder("method", "sentTo");
        assertThat(begun.text("sentTo")).isEqualTo("••77");
        Reply whole = rest.confirm(signIn, phone.nextCode());
        assertThat(whole.outcome()).isEqualTo("SIGNED_IN");
        assertThat(whole.reason()).isEqualTo("REQUIRED_SETUP");
        clock.forward(PAUSE);
        Reply next = rest.signIn(SamplePeople.WIM);
        assertThat(next.text("methods/0/hint")).isEqualTo("••77");
        assertThat(rest.enrolPhone(next.signIn(), "+1 202 555 0199").status())
                .as("ignored once one is known")
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "F-01, F-02, K-12, K-13, K-14, K-15, K-16, K-33: who must set something up chooses text messages, and gets them from then on")
    void setsUpTextMessages() throws InterruptedException {
        Phone phone = new Phone(server, "88");
        Reply due = rest.signIn(SamplePeople.KIM);
        assertThat(due.outcome()).isEqualTo("ENROL");
        assertThat(due.text("methods/0/method")).isEqualTo("TOTP");
        assertThat(due.text("methods/1/method")).isEqualTo("SMS");
        assertThat(rest.enrol(due.signIn()).status()).isEqualTo(201);

        assertThat(rest.enrolPhone(due.signIn(), "+12025550188").status()).isEqualTo(201);
        assertThat(rest.signIn(SamplePeople.KIM).outcome())
                .as("not before the code")
                .isEqualTo("ENROL");
        assertThat(rest.confirm(due.signIn(), phone.nextCode()).outcome()).isEqualTo("SIGNED_IN");

        Reply next = rest.signIn(SamplePeople.KIM);
        assertThat(next.outcome()).isEqualTo("CHALLENGE");
        assertThat(next.text("methods/0/method")).isEqualTo("SMS");
        assertThat(rest.answer(next.signIn(), "SMS", phone.nextCode()).outcome())
                .isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("K-37: who chose the app gets no text")
    void textsNobodyWithAnApp() {
        Reply challenged = rest.signIn(SamplePeople.LEE);

        assertThat(challenged.text("methods/0/method")).isEqualTo("TOTP");
        assertThat(challenged.json().getJsonArray("methods")).hasSize(1);
        assertThat(rest.send(challenged.signIn(), "SMS").status()).isEqualTo(422);
        assertThat(rest.send(challenged.signIn(), "TOTP").status()).isEqualTo(422);
        assertThat(rest.send("nothing", "SMS").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("K-38: the text says the code first, and nothing of the person")
    void isWordedForItsPurpose() throws InterruptedException {
        rest.signIn(vera);

        String text = verasPhone.next();

        assertThat(text).matches("(?s)[0-9]{6} is your code for Clinic[.].*").doesNotContain("vera", "Vera");
        assertThat(text.length()).isLessThanOrEqualTo(160);
    }

    private Reply onDevice(Person person, String device) {
        return rest.post(
                "/sign-ins",
                RestClient.credentials(person).add("rememberedDevice", device).build());
    }
}
