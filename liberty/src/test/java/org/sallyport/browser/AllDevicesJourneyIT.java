package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator looks after everybody's devices and sessions")
class AllDevicesJourneyIT {

    private static final LibertyServer SAMPLE = Servers.sampleOnDerby();

    private static Chromium chromium;

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
    @DisplayName("C-57, ASVS 7.4.5: finds a person, forgets a device, ends a session, signs the person out")
    void endsWhatAnnHasBegun(Look look) {
        SAMPLE.rest().signIn(ANN);
        SAMPLE.rest().signIn(ANN);
        SAMPLE.browserless().signIn(ANN);
        try (Visitor visitor = chromium.visit(SAMPLE, look)) {
            SignInPage.opened(visitor, "harbor").signIn(DORA);
            visitor.open("/admin");
            Page page = visitor.page();
            page.getByRole(AriaRole.NAVIGATION)
                    .getByText("Devices and sessions")
                    .click();
            visitor.inspect("all-sessions");
            page.getByLabel("Login").fill("ann");
            page.locator("#kind").selectOption("Devices");
            press(page, "Show");
            visitor.inspect("all-devices");
            follow(page, "Forget device");
            visitor.inspect("all-devices-forget");
            press(page, "Forget the device");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The device is forgotten.");

            page.locator("#kind").selectOption("Sessions");
            press(page, "Show");
            follow(page, "End session");
            press(page, "End the session");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The session has ended.");
            visitor.inspect("all-sessions-ended");
            follow(page, "Sign ann out everywhere");
            visitor.inspect("all-sessions-person");
            press(page, "Sign out everywhere");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("ended.");
            assertThat(page.getByText("Nothing to show of “ann”")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Signing everybody out asks for the environment's key, and Cancel comes first")
    void thinksTwice(Look look) {
        try (Visitor visitor = chromium.visit(SAMPLE, look)) {
            SignInPage.opened(visitor, "harbor").signIn(DORA);
            visitor.open("/admin/devices");
            Page page = visitor.page();
            follow(page, "Sign everybody out");
            visitor.inspect("sign-everybody-out");
            page.getByLabel("Key of the environment").fill("quay");
            press(page, "Sign everybody out");
            assertThat(page.locator("#confirmation-error")).containsText("Type harbor to confirm.");
            assertThat(page.getByLabel("Key of the environment")).hasValue("quay");
            visitor.inspect("sign-everybody-out-refused");
            page.getByLabel("Key of the environment").focus();
            page.keyboard().press("Tab");
            Locator cancel = page.getByText("Cancel", new Page.GetByTextOptions().setExact(true));
            assertThat(cancel).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Devices and sessions");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        SAMPLE.rest().signIn(ANN);
        try (Visitor visitor = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SignInPage.opened(visitor, "harbor").signIn(DORA);
            visitor.open("/admin/devices?person=ann");
            follow(visitor.page(), "End session");
            press(visitor.page(), "End the session");
            assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("The session has ended.");
        }
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
