package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Phone;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.ServerClock;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("Codes by text message on the pages; the server's clock is moved")
class CodesByTextPagesIT {

    private static final String ANOTHER_WAY = "/sallyport/sign-in/another-way";
    private static final String SET_UP = "/sallyport/sign-in/set-up";

    private final LibertyServer server = Servers.sampleOnMovableClock();
    private final ServerClock clock = server.clock();
    private final WebClient browser = server.browserless();

    @BeforeEach
    void letTimePass() {
        clock.forward(Duration.ofHours(2));
    }

    @Test
    @DisplayName("P-05, P-08, P-B01, P-B03: the page says where the code went, and sends a new one after a minute")
    void signsIn() throws InterruptedException {
        Phone phone = new Phone(server, "44");
        browser.signIn(SamplePeople.XENA);
        Page asked = browser.get("/sign-in/code");
        assertThat(asked.body()).contains("Enter the code from the text message", "ends in ••44", "Send new code");
        phone.nextCode();

        Page tooSoon = browser.submit(asked.formTo(ANOTHER_WAY));
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.body()).contains("A code has just been sent.");
        clock.forward(Duration.ofSeconds(61));
        Page sent = browser.submit(browser.get("/sign-in/code").formTo(ANOTHER_WAY));
        assertThat(sent.location()).hasValue("/sallyport/sign-in/code?method=SMS");
        String code = phone.nextCode();
        Page wrong = browser.answer(code.equals("111111") ? "222222" : "111111");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("Only the newest one does");
        assertThat(browser.answer(code).location()).hasValue("/sallyport/account");
    }

    @Test
    @DisplayName("F-21, P-07, P-B02: who has no number types one, and is told to have it added to the profile")
    void takesATypedNumber() throws InterruptedException {
        Phone phone = new Phone(server, "55");
        browser.signIn(SamplePeople.YVES);
        Page chosen = browser.submit(browser.get("/sign-in/set-up").form("method"));
        assertThat(chosen.location()).hasValue("/sallyport/sign-in/set-up?step=phone");
        Page form = browser.get("/sign-in/set-up?step=phone");
        assertThat(browser.submit(form.form("phone").with("phone", "")).body()).contains("Type your mobile number.");
        Page refused = browser.submit(form.form("phone").with("phone", "twelve"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"phone-error\"", "value=\"twelve\"");
        Page sent = browser.submit(form.form("phone").with("phone", "+1 202 555 0155"));
        assertThat(sent.location()).hasValue("/sallyport/sign-in/set-up?step=message");

        Page check = browser.get("/sign-in/set-up?step=message");
        assertThat(check.body()).contains("ends in ••55");
        Page whole = browser.submit(check.form("code").with("code", phone.nextCode()));

        assertThat(whole.location()).hasValue("/sallyport/account");
        assertThat(browser.get("/account").body()).contains("That number is not in your profile yet.");
        assertThat(browser.get("/account/security").body()).contains("ends in ••55");
    }

    @Test
    @DisplayName("K-13, K-14, K-15: who must set something up chooses between an app and text messages")
    void chooses() {
        browser.signIn(SamplePeople.KIT);

        Page choice = browser.get("/sign-in/set-up");

        assertThat(choice.body()).contains("Choose how you want to get your codes", "Use an app", "Use text messages");
        assertThat(browser.submit(choice.form("method")).location()).hasValue(SET_UP + "?step=add");
        assertThat(browser.get("/sign-in/set-up?step=add").body()).contains("<svg class=\"qr\"");
        assertThat(browser.get("/sign-in/set-up?step=phone").body()).contains("id=\"phone\"");
        assertThat(browser.get("/account").location()).as("K-12").hasValue(SET_UP);
        assertThat(browser.get("/sign-in/another-way").location()).hasValue(SET_UP);
    }
}
