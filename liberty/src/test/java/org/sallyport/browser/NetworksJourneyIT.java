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
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator lists the networks that skip the second step")
class NetworksJourneyIT {

    private static final LibertyServer SAMPLE = Servers.sampleForSetUps();
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
    @DisplayName("P-24…P-27: adds one, is told what is none, changes it and takes it away")
    void listsNetworks(Look look) {
        try (Visitor dora = chromium.visit(SAMPLE, look)) {
            SignInPage.opened(dora, "harbor").signIn(DORA);
            dora.page().waitForURL("**/account");
            dora.open("/admin/system-properties/authentication");
            dora.page().getByText("Networks that skip the second step").click();
            assertThat(dora.page().getByText("No skipped networks yet.")).isVisible();
            dora.inspect("networks-none");
            fill(dora, "cidr", "10.0.0.1/33");
            fill(dora, "until", "soon");
            press(dora, "Add network");
            assertThat(dora.page().locator("#cidr-error")).containsText("“10.0.0.1/33” is not a network");
            assertThat(dora.page().locator("#cidr")).hasValue("10.0.0.1/33");
            dora.inspect("networks-refused");

            add(dora, "2001:db8:4711:cafe::/64", "2020-01-31");
            add(dora, "192.0.2.0/24", "");
            assertThat(dora.page().getByText("Ended", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            dora.inspect("networks");
            takeAway(dora, "2001:db8:4711:cafe::/64");
            dora.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change 192.0.2.0/24"))
                    .click();
            dora.inspect("networks-change");
            press(dora, "Remove network");
            assertThat(dora.page().getByRole(AriaRole.STATUS).first()).containsText("The network is removed.");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visitor dora = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SignInPage.opened(dora, "harbor").signIn(DORA);
            add(dora, "198.51.100.0/24", "2031-12-31");
            takeAway(dora, "198.51.100.0/24");
        }
    }

    private static void add(Visitor dora, String cidr, String until) {
        dora.open("/admin/system-properties/networks");
        fill(dora, "cidr", cidr);
        fill(dora, "label", "Front desk and the waiting room behind it");
        fill(dora, "reason", "Locked office, wired only; approved by the board in November");
        fill(dora, "until", until);
        press(dora, "Add network");
        assertThat(dora.page().getByRole(AriaRole.STATUS).first()).containsText("The network is saved.");
    }

    private static void takeAway(Visitor dora, String cidr) {
        dora.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change " + cidr))
                .click();
        assertThat(dora.page().locator("#cidr")).hasValue(cidr);
        press(dora, "Remove network");
        assertThat(dora.page().getByRole(AriaRole.STATUS).first()).containsText("The network is removed.");
    }

    private static void fill(Visitor dora, String field, String text) {
        dora.page().locator("#" + field).fill(text);
    }

    private static void press(Visitor dora, String button) {
        dora.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
