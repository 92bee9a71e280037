package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.CARL;

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

@DisplayName("An administrator looks after text messages")
class MessagesJourneyIT {

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
    @DisplayName("P-20: what is left and used, a top-up, and what is wrong with one")
    void looksAtTheBalance(Look look) {
        try (Visitor carl = chromium.visit(SAMPLE, look)) {
            SignInPage.opened(carl, "harbor").signIn(CARL);
            carl.page().waitForURL("**/account");
            carl.open("/admin/messages");
            carl.inspect("messages");
            fill(carl, "units", "-5");
            press(carl, "Top up");
            assertThat(carl.page().locator("#units-error")).containsText("whole number from 1");
            assertThat(carl.page().locator("#units")).hasValue("-5");
            carl.inspect("messages-refused");
            fill(carl, "units", "200");
            press(carl, "Top up");
            assertThat(carl.page().getByText("The balance is topped up.")).isVisible();
            fill(carl, "phone", "112");
            press(carl, "Send test message");
            assertThat(carl.page().locator("#phone-error")).containsText("with its country");
            carl.inspect("messages-topped-up");
            carl.open("/development/messages");
            carl.inspect("development-messages");
        }
    }

    @Test
    @DisplayName("F-23: a test message is shown on the page of the sample run, also without JavaScript")
    void triesTheGateway() {
        try (Visitor carl = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SignInPage.opened(carl, "harbor").signIn(CARL);
            carl.page().waitForURL("**/account");
            carl.open("/admin/messages");
            fill(carl, "units", "5");
            press(carl, "Top up");
            fill(carl, "phone", "+358 40 123 4567");
            press(carl, "Send test message");
            assertThat(carl.page().getByText("The test message is on its way")).isVisible();
            carl.open("/development/messages");
            carl.page().waitForCondition(() -> arrived(carl));
        }
    }

    private static boolean arrived(Visitor carl) {
        carl.page().reload();
        return carl.page().getByText("+358401234567").isVisible();
    }

    private static void fill(Visitor carl, String field, String text) {
        carl.page().locator("#" + field).fill(text);
    }

    private static void press(Visitor carl, String button) {
        carl.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
