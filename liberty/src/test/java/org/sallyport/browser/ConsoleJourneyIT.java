package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.DORA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator works in the console")
class ConsoleJourneyIT {

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
    @DisplayName(
            "C-01, C-61: from the user menu to System Properties, and what is typed wrong is told beside its field")
    void editsTheSettings(Look look) {
        try (Visitor visitor = chromium.visit(Servers.sampleForSetUps(), look)) {
            SignInPage.opened(visitor, "harbor").signIn(DORA);
            Page page = visitor.page();
            page.locator(".user-menu summary").click();
            page.getByText("Administration").click();
            assertThat(page.locator("h1")).hasText("Overview");
            visitor.inspect("console-overview");

            page.getByRole(AriaRole.NAVIGATION).getByText("Authentication").click();
            visitor.inspect("console-authentication");
            page.getByLabel("Days to Remember Device").fill("thirty");
            page.getByLabel("Hours until every session ends").fill("0");
            page.getByText("Save settings").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Days to Remember Device must be 0 to 3650.");
            visitor.inspect("console-authentication-refused");
            page.getByText("Discard what I changed").click();
            assertThat(page.getByLabel("Days to Remember Device")).hasValue("30");
            page.getByText("Save settings").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The settings are saved");
            visitor.inspect("console-authentication-saved");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visitor visitor = chromium.visitWithoutJavaScript(Servers.sampleForSetUps(), Look.PHONE)) {
            SignInPage.opened(visitor, "harbor").signIn(DORA);
            visitor.open("/admin/system-properties/authentication");
            visitor.page().getByLabel("Days to Remember Device").fill("30");
            visitor.page().getByText("Save settings").click();
            assertThat(visitor.page().getByRole(AriaRole.STATUS).first()).containsText("The settings are saved");
        }
    }
}
