package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("A case worker sets up, renews and turns off two-step verification")
class SetUpJourneyIT {

    private static final LibertyServer SAMPLE = Servers.sampleForSetUps();
    private static Chromium chromium;
    private static Settings quay;
    private static Optional<Person> paired = Optional.empty();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        quay = new Settings(SAMPLE.rest(), "quay", SAMPLE.rest().session(GAIL));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** So that every visit begins as the first one does. */
    private static void turnOffEves() {
        paired.ifPresent(eve -> {
            quay.mode("OPTIONAL");
            WebClient browser = SAMPLE.browserless();
            browser.signIn(eve);
            browser.answer(eve.app().freshCode());
            browser.turnOff();
            quay.mode("REQUIRED");
        });
        paired = Optional.empty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-08, C-09, C-16, C-17, C-18, C-21…C-24, C-73: eve scans the code, and is signed in once it works")
    void eveSetsUpHerApp(Look look) {
        turnOffEves();
        try (Visitor visitor = chromium.visit(SAMPLE, look)) {
            SetUpPage setUp = begin(visitor, true);
            assertThat(visitor.page().getByText("Microsoft Authenticator")).isVisible();
            assertThat(setUp.openApp()).isVisible(new IsVisibleOptions().setVisible(look.width < 640));
            assertThat(setUp.qrCode().boundingBox().width).isGreaterThanOrEqualTo(200);
            AuthenticatorApp app = setUp.scan();
            visitor.page().reload();
            String key = setUp.setupKey();
            visitor.inspect("set-up-add");
            assertThat(AuthenticatorApp.typed(key.replace(" ", "")).codeInSteps(0))
                    .isEqualTo(app.codeInSteps(0));
            assertThat(visitor.page().title()).doesNotContain(key).contains("Step 2 of 3");

            setUp.goOn();
            visitor.inspect("set-up-check");
            setUp.verifyAndSave("");
            visitor.inspect("set-up-check-empty");
            setUp.verifyAndSave(app.wrongCode());
            assertThat(setUp.refusal()).containsText("did not work");
            visitor.inspect("set-up-check-refused");
            setUp.verifyAndSave(app.freshCode());
            paired = Optional.of(EVE.with(app));

            assertThat(visitor.path()).isEqualTo("/account/security/saved");
            visitor.inspect("set-up-saved");
            setUp.goOn();
            assertThat(visitor.path()).isEqualTo("/account");
        }
    }

    @Test
    @DisplayName("C-09, C-24: eve does it all without JavaScript")
    void eveSetsUpHerAppWithoutJavaScript() {
        turnOffEves();
        try (Visitor visitor = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SetUpPage setUp = begin(visitor, false);
            AuthenticatorApp app = setUp.scan();
            setUp.goOn();
            setUp.verifyAndSave(app.wrongCode());
            assertThat(visitor.path()).isEqualTo("/sign-in/set-up");
            setUp.verifyAndSave(app.freshCode());
            paired = Optional.of(EVE.with(app));
            assertThat(visitor.path()).isEqualTo("/account/security/saved");
        }
    }

    private static SetUpPage begin(Visitor visitor, boolean inspected) {
        SignInPage.opened(visitor, "quay").signIn(EVE);
        assertThat(visitor.path()).isEqualTo("/sign-in/set-up");
        if (inspected) {
            visitor.inspect("set-up");
        }
        SetUpPage setUp = new SetUpPage(visitor);
        setUp.begin();
        return setUp;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-19, C-20, C-28, C-29, C-32: a new key, and none at all, from Security Settings")
    void changesAndTurnsOff(Look look) {
        Person person = Bench.ON_DERBY.somebody();
        try (Visitor visitor = chromium.visit(Bench.ON_DERBY.server(), look)) {
            SignInPage.opened(visitor, "bench").signIn(person);
            new CodePage(visitor).enter(person.app().freshCode());
            visitor.page().locator(".user-menu > summary").click();
            visitor.inspect("user-menu");
            visitor.page().locator(".user-menu > summary").click();

            SecurityPage security = SecurityPage.opened(visitor);
            visitor.inspect("security");
            security.follow("Configure");
            visitor.inspect("two-step");
            security.follow("Generate a New Key");
            visitor.inspect("key");
            SetUpPage setUp = new SetUpPage(visitor);
            setUp.begin();
            AuthenticatorApp app = setUp.scan();
            setUp.goOn();
            setUp.verifyAndSave(app.freshCode());
            visitor.inspect("key-saved");
            setUp.goOn();
            security.follow("Configure");
            security.follow("Turn Off");
            visitor.inspect("turn-off");
            security.press("Turn Off");
            assertThat(visitor.path()).isEqualTo("/account/security");
            visitor.inspect("security-turned-off");
            security.follow("Configure");
            visitor.inspect("key-first");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-048: a remembered device is asked for a code before its key is changed")
    void provesAgain(Look look) {
        Person person = Bench.ON_DERBY.somebody();
        try (Visitor visitor = chromium.visit(Bench.ON_DERBY.server(), look)) {
            SignInPage.opened(visitor, "bench").signIn(person);
            visitor.page().getByLabel("Do not ask for a code").check();
            new CodePage(visitor).enter(person.app().freshCode());
            new AccountPage(visitor).signOut();
            SignInPage.opened(visitor, "bench").signIn(person);
            assertThat(visitor.path()).isEqualTo("/account");

            visitor.open("/account/security/key");
            assertThat(visitor.path()).isEqualTo("/sign-in/confirm");
            visitor.inspect("confirm");
            SecurityPage confirm = new SecurityPage(visitor);
            visitor.page().getByLabel("6-digit code").fill(person.app().wrongCode());
            confirm.press("Confirm");
            visitor.inspect("confirm-refused");
            visitor.page().getByLabel("6-digit code").fill(person.app().freshCode());
            confirm.press("Confirm");
            assertThat(visitor.path()).isEqualTo("/account/security/key");
            visitor.open("/account/security/key?step=check");
            assertThat(visitor.page().locator("h1")).containsText("expired");
            visitor.inspect("set-up-expired");
            new SecurityPage(visitor).press("Start again");
            assertThat(new SetUpPage(visitor).qrCode()).isVisible();
        }
    }
}
