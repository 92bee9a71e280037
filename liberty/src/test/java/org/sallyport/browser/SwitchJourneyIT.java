package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;

@DisplayName("An administrator chooses for one person")
class SwitchJourneyIT {

    private static Chromium chromium;

    private final Bench bench = Bench.ON_POSTGRES;
    private Person administrator;
    private Person lost;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void areThere() {
        bench.server();
        Bench.postgres().change("update environment set allow_exemptions = true where environment_key = ?", "bench");
        administrator = bench.somebody();
        lost = bench.somebody();
        for (String permission : new String[] {"OPEN_USER_MANAGEMENT", "EDIT_USERS", "REMOVE_TWO_STEP"}) {
            Bench.postgres()
                    .change(
                            "insert into staff_permission (user_id, permission) select id, ? from staff_user where login = ?",
                            permission,
                            administrator.login());
        }
    }

    @Test
    @DisplayName("P-18, D-07: excuses somebody with the own password and without scripts, and ends it again")
    void exemptsAndEnds() {
        Bench.postgres()
                .change(
                        "delete from authenticator where user_id = (select id from staff_user where login = ?)",
                        administrator.login());
        try (Visitor visitor = chromium.visitWithoutJavaScript(bench.server(), Look.PHONE)) {
            SignInPage.opened(visitor, administrator.environment()).signIn(administrator);
            Page page = visitor.page();
            visitor.open("/admin/user/two-step?id="
                    + Bench.postgres().text("select id from staff_user where login = ?", lost.login()));
            page.getByLabel("Exempt").check();
            press(page, "Save");
            assertThat(page.locator("#reason-error")).not().isEmpty();
            page.getByLabel("Why").fill("New phone on its way");
            page.getByLabel("Until")
                    .fill(Instant.now().plus(Duration.ofDays(9)).toString().substring(0, 10));
            page.getByLabel("Your password").fill(administrator.password());
            press(page, "Save");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("saved");

            visitor.open("/admin/exemptions");
            page.getByText("End it now").first().click();
            press(page, "End the exemption");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is over");
        }
    }

    @Test
    @DisplayName("K-10: the pages read well at every width, by day and by night")
    void readsWell() {
        try (Visitor visitor = chromium.visit(bench.server(), Look.DESK)) {
            SignInPage.opened(visitor, administrator.environment()).signIn(administrator);
            new CodePage(visitor).enter(administrator.app().freshCode());
            Page page = visitor.page();
            page.waitForURL("**/account");
            visitor.open("/admin/user/two-step?id="
                    + Bench.postgres().text("select id from staff_user where login = ?", lost.login()));
            visitor.inspectAtEveryWidth("switch");
            page.getByLabel("Exempt").check();
            press(page, "Save");
            visitor.inspectAtEveryWidth("switch-refused");
            page.getByLabel("Why").fill("New phone on its way");
            page.getByLabel("Until")
                    .fill(Instant.now().plus(Duration.ofDays(9)).toString().substring(0, 10));
            page.getByLabel("6-digit code").fill(administrator.app().freshCode());
            press(page, "Save");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("saved");
            visitor.inspectAtEveryWidth("person-exempt");
            visitor.open("/admin/exemptions");
            visitor.inspectAtEveryWidth("exemptions");
            page.getByText("End it now").first().click();
            visitor.inspectAtEveryWidth("end-exemption");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
