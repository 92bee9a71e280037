package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;

@DisplayName("Somebody looks after the own account")
class AccountJourneyIT {

    private static final String FRESH = "violet umbrella 42";

    private static Chromium chromium;

    private final Bench bench = Bench.ON_DERBY;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-56 to C-60, F-37: of two browsers one forgets the other")
    void oneBrowserForgetsTheOther(Look look) {
        Person person = bench.somebody();
        try (Visitor here = signedIn(person, look);
                Visitor there = signedIn(person, look)) {
            DevicesPage page = DevicesPage.opened(here);
            assertThat(page.devices()).hasCount(2);
            assertThat(page.thisDevice()).hasCount(1);
            assertThat(page.thisDevice().getByText("Remove")).hasCount(0);
            assertThat(page.thisDevice()).containsText("Chrome on Linux");
            here.inspect("devices");
            page.rename(page.otherDevice(), "");
            here.inspect("devices-refused");
            page.otherDevice().getByLabel("Name of the device").fill("Reception");
            page.otherDevice().getByText("Save the name").click();
            assertThat(here.page().getByRole(AriaRole.STATUS).first()).containsText("The name is saved.");
            here.inspect("devices-renamed");

            page.choose("Remove Reception");
            here.inspect("devices-confirm");
            page.confirm("Remove the device");
            assertThat(page.devices()).hasCount(1);
            here.inspect("devices-alone");

            there.open("/account/devices");
            assertThat(there.path()).isEqualTo("/session-ended");
            there.page().getByText("Sign in again").click();
            new SignInPage(there).signIn(person);
            assertThat(there.path()).isEqualTo("/sign-in/code");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The own history tells what happened, and why")
    void readsTheOwnHistory(Look look) {
        try (Visitor visitor = signedIn(bench.somebody(), look)) {
            visitor.open("/account/security");
            visitor.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Recent security activity"))
                    .click();
            Locator newest = visitor.page().locator("ul.entries > li").first();
            assertThat(newest).containsText("Signed in with a code");
            newest.getByText("Why?").click();
            assertThat(newest.getByText("The device was not remembered, so a code was asked for."))
                    .isVisible();
            visitor.inspect("activity");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-55: a new password within the grace, after two that were none")
    void changesThePassword(Look look) {
        Person person = bench.somebody();
        try (Visitor visitor = signedIn(person, look)) {
            visitor.open("/account/password");
            visitor.inspect("password");
            change(visitor, "", "");
            visitor.inspect("password-empty");
            change(visitor, "wrong horse", FRESH);
            assertThat(visitor.page().locator("#password-error")).containsText("not your current password");
            change(visitor, person.password(), "password1");
            visitor.inspect("password-refused");
            change(visitor, person.password(), FRESH);
            visitor.inspect("password-changed");
            visitor.page().locator("a.primary").click();
            assertThat(visitor.path()).isEqualTo("/account");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        Person person = bench.somebody();
        try (Visitor here = chromium.visitWithoutJavaScript(bench.server(), Look.PHONE);
                Visitor there = signedIn(person, Look.DESK)) {
            signIn(here, person);
            DevicesPage page = DevicesPage.opened(here);
            page.rename(page.otherDevice(), "Reception");
            page.choose("Sign out everywhere else");
            page.confirm("Sign out everywhere else");
            page.choose("Remove all other devices");
            page.confirm("Remove all other devices");
            assertThat(page.devices()).hasCount(1);
            here.open("/account/password");
            change(here, person.password(), FRESH);
            assertThat(here.page().locator("h1")).containsText("Your password is changed");
            there.open("/account");
            assertThat(there.path()).isEqualTo("/session-ended");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("UX 46: two minutes before the end a dialog warns, and staying extends it")
    void isWarnedAndStays(Look look) {
        Person person = bench.somebody();
        try (Visitor visitor = chromium.visit(bench.server(), look)) {
            visitor.page().clock().install();
            signIn(visitor, person);
            visitor.page().waitForLoadState();
            Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
            visitor.page().clock().fastForward("27:00");
            assertThat(dialog).hasCount(0);
            visitor.page().clock().fastForward("01:30");
            assertThat(dialog).containsText("You will be signed out at");
            Locator stay = dialog.getByText("Stay signed in", new Locator.GetByTextOptions().setExact(true));
            assertThat(stay).isFocused();
            visitor.inspect("session-end");
            visitor.page().keyboard().press("Enter");
            assertThat(dialog).hasCount(0);
            visitor.page().clock().fastForward("27:00");
            assertThat(dialog).hasCount(0);
            assertThat(visitor.path()).isEqualTo("/account");
        }
    }

    @Test
    @DisplayName("UX 46, 47: before the very end it warns without an offer, and leads back to the page afterwards")
    void isWarnedOfTheVeryEnd() {
        Person person = Bench.ON_POSTGRES.somebody();
        try (Visitor visitor = chromium.visit(Bench.ON_POSTGRES.server(), Look.PHONE)) {
            visitor.page().clock().install();
            signIn(visitor, person);
            letPass(Duration.ofHours(12).minusSeconds(90), person);
            visitor.open("/account/devices");
            Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
            visitor.page().clock().fastForward("00:02");
            assertThat(dialog).containsText("it cannot be extended");
            assertThat(dialog.getByText("Stay signed in", new Locator.GetByTextOptions().setExact(true)))
                    .isHidden();
            visitor.inspect("session-end-at-last");
            visitor.page().keyboard().press("Escape");
            assertThat(dialog).hasCount(0);

            letPass(Duration.ofSeconds(90), person);
            visitor.page().clock().fastForward("01:35");
            visitor.page().waitForURL("**/session-ended?return=/account/devices");
            visitor.page().getByText("Sign in again").click();
            new SignInPage(visitor).signIn(person);
            assertThat(visitor.path()).isEqualTo("/account/devices");
        }
    }

    private static void letPass(Duration time, Person person) {
        Bench.postgres()
                .change(
                        "update session set signed_in_at = signed_in_at - ?"
                                + " where user_id = (select id from staff_user where login = ?)",
                        time.toMillis(),
                        person.login());
    }

    private static Visitor signedIn(Person person, Look look) {
        Visitor visitor = chromium.visit(Bench.ON_DERBY.server(), look);
        signIn(visitor, person);
        return visitor;
    }

    private static void signIn(Visitor visitor, Person person) {
        SignInPage.opened(visitor, "bench").signIn(person);
        new CodePage(visitor).enter(person.app().freshCode());
        assertThat(visitor.path()).isEqualTo("/account");
    }

    private static void change(Visitor visitor, String current, String replacement) {
        Page page = visitor.page();
        page.getByLabel("Current password").fill(current);
        page.getByLabel("New password").fill(replacement);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the password"))
                .click();
    }
}
