package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator sees what happened and why, and what would happen")
class AuditJourneyIT {

    private static final LibertyServer SAMPLE = Servers.sampleForSetUps();
    private static final String TOO_LONG = "a".repeat(400);

    private static Chromium chromium;
    private static Visitor visitor;

    /** The same administrator without JavaScript. */
    private static Visitor plain;

    @BeforeAll
    static void somethingHappens() {
        SAMPLE.rest().signIn(ANN);
        SAMPLE.browserless().signIn(ANN.knowing("Not-Anns-Passw0rd"));
        chromium = new Chromium();
        visitor = chromium.visit(SAMPLE, Look.DESK);
        plain = chromium.visitWithoutJavaScript(SAMPLE, Look.DESK);
        SignInPage.opened(visitor, "harbor").signIn(DORA);
        SignInPage.opened(plain, "harbor").signIn(DORA);
    }

    @AfterAll
    static void close() {
        visitor.close();
        plain.close();
        chromium.close();
    }

    @Test
    @DisplayName("From the overview to the entry of a refused sign-in, and why it was refused")
    void findsOutWhy() {
        Page page = visitor.page();
        visitor.open("/admin");
        assertThat(page.locator("#failures")).containsText("Tried to sign in with a password");
        visitor.inspectAtEveryWidth("overview");
        page.getByText("All refused sign-ins").click();
        page.getByLabel("Done to").fill("ann");
        press(page, "Show");
        assertThat(page.locator("#what")).hasValue("sign-in-failures");
        visitor.inspectAtEveryWidth("audit-log");
        follow(page, "Tried to sign in with a password");
        assertThat(page.locator("main")).containsText("The password was not right.");
        visitor.inspectAtEveryWidth("audit-entry");
        follow(page, "Back to the audit log");
        assertThat(page.getByLabel("Done to")).hasValue("ann");
    }

    @Test
    @DisplayName("A change of settings is told setting by setting, before and after")
    void tellsBeforeAndAfter() {
        Page page = visitor.page();
        changeDays("29");
        changeDays("30");
        visitor.open("/admin/audit?what=change-settings");
        follow(page, "Changed the settings");
        assertThat(page.locator(".changes")).containsText(Pattern.compile("Before.*29.*After.*30", Pattern.DOTALL));
        visitor.inspectAtEveryWidth("audit-entry-change");
    }

    @Test
    @DisplayName("With the keyboard alone through a filter to an entry")
    void needsNoMouse() {
        Page page = visitor.page();
        visitor.open("/admin/audit");
        page.getByLabel("Done to").focus();
        page.keyboard().type("ann");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("[?].*subject=ann"));
        tabTo(page, ".ui-datatable");
        tabTo(page, "#entries a");
        page.keyboard().press("Enter");
        assertThat(page.locator(".eyebrow")).hasText("Audit log");
    }

    @Test
    @DisplayName("An export is a job of its own")
    void exports() {
        plain.open("/admin/audit?what=sign-ins");
        press(plain.page(), "Export as CSV");
        assertThat(plain.path()).isEqualTo("/admin/job");
        plain.open("/admin/audit?what=exports");
        follow(plain.page(), "Exported the audit log");
        assertThat(plain.page().locator(".stored")).containsText("CSV, ");
    }

    @Test
    @DisplayName("What-if answers in plain sentences, by an address that can be handed on, without JavaScript as well")
    void asksWhatIf() {
        Page page = visitor.page();
        visitor.open("/admin/what-if");
        visitor.inspectAtEveryWidth("what-if");
        page.getByLabel("User name").fill("ben");
        page.getByLabel("On which device").selectOption("One that is remembered");
        press(page, "Ask");
        assertThat(page.locator(".answer")).containsText("Let in");
        assertThat(page.locator(".answer")).containsText("Row 37 of the decision table decided.");
        visitor.inspectAtEveryWidth("what-if-answered");
        plain.open("/admin/what-if?person=ann&mode=required");
        assertThat(plain.page().locator(".answer")).containsText("Must set up first");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/audit?after=x, The list does not go on from there",
        "/admin/audit?after=99999999999999999999_x, The list does not go on from there",
        "/admin/audit?from=31.12.2026, Type a day like",
        "/admin/audit?what=nothing, Choose something from the list",
        "/admin/audit?actor=LONG, Type a user name of at most 320 characters",
        "/admin/audit/entry?id=not-there, There is no such entry",
        "/admin/what-if?person=eve, Nobody here has that user name",
        "/admin/what-if?person=LONG, Type the user name of a person",
        "/admin/what-if?person=ben&device=not-there, That is no device of this person",
        "/admin/what-if?person=ben&network=office&at=noon, Some things need another look"
    })
    @DisplayName("What is out of bounds is told in a sentence")
    void tellsWhatIsWrong(String address, String sentence) {
        assertThat(plain.open(address.replace("LONG", TOO_LONG)).status()).isIn(404, 422);
        assertThat(plain.page().getByRole(AriaRole.MAIN)).containsText(sentence);
    }

    private static void changeDays(String days) {
        visitor.open("/admin/system-properties/authentication");
        visitor.page().getByLabel("Days to Remember Device").fill(days);
        visitor.page().getByText("Save settings").click();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 30 && !isFocused(page, selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(page, selector)).as("%s reached", selector).isTrue();
    }

    private static boolean isFocused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
