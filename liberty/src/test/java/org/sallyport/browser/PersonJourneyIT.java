package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;

@DisplayName("An administrator helps somebody who has lost the phone, and says who may do so")
class PersonJourneyIT {

    private static final String ACTION = "Remove 2-step Verification";
    private static final String BUTTON = "Turn off 2-step verification";

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
        administrator = bench.somebody();
        lost = bench.somebody();
        for (String permission : new String[] {
            "OPEN_USER_MANAGEMENT", "EDIT_USERS", "REMOVE_TWO_STEP", "GRANT_PERMISSIONS", "VIEW_AUDIT", "MANAGE_DEVICES"
        }) {
            Bench.postgres()
                    .change(
                            "insert into staff_permission (user_id, permission) select id, ? from staff_user where login = ?",
                            permission,
                            administrator.login());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DESK")
    @DisplayName(
            "C-36, C-41 to C-45, C-48, C-49, F-34: on a remembered device too the own code removes it, and the page says so")
    void removesByTheOwnCode(Look look) {
        String session = bench.rest().session(lost);
        try (Visitor visitor = signedInByCode(look)) {
            Page page = visitor.page();
            openPerson(visitor);
            assertThat(page.getByText("The device was not remembered").first()).isVisible();
            page.getByText("Actions").click();
            visitor.inspectAtEveryWidth("person");
            page.getByText(ACTION).click();
            assertThat(page.locator("h1")).containsText(ACTION);
            visitor.inspectAtEveryWidth("remove-two-step");
            page.getByLabel("6-digit code").fill(administrator.app().wrongCode());
            press(page, BUTTON);
            assertThat(page.locator("#code-error")).containsText("did not work");
            visitor.inspectAtEveryWidth("remove-two-step-refused");
            assertThat(bench.rest().get("/session", session).status()).isEqualTo(200);

            page.getByLabel("6-digit code").fill(administrator.app().freshCode());
            press(page, BUTTON);

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is off");
            assertThat(page.getByText(ACTION)).hasCount(0);
            assertThat(page.getByText("Not set up", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            visitor.inspectAtEveryWidth("person-after-removal");
            assertThat(bench.rest().get("/session", session).status()).isEqualTo(401);
            assertThat(bench.rest().signIn(lost).reason()).isEqualTo("NOT_ENROLLED");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DESK")
    @DisplayName(
            "C-37, C-38, C-B05: who holds what, given and taken; of two administrators the later sees both versions")
    void givesWhatIsHeld(Look look) {
        try (Visitor visitor = signedInByCode(look)) {
            Page page = visitor.page();
            visitor.open("/admin/permissions");
            visitor.inspectAtEveryWidth("permissions");
            page.getByLabel("Login of a person").fill("nobody at all");
            press(page, "Show permissions");
            assertThat(page.locator("#person-error")).containsText("nobody at all");
            page.getByLabel("Login of a person").fill(lost.login());
            press(page, "Show permissions");
            assertThat(page.getByLabel("View settings")).isDisabled();
            page.getByLabel("Remove 2-Step Verification Admin Access").check();
            visitor.inspectAtEveryWidth("grants");
            Bench.postgres().change("update staff_user set version = version + 1 where login = ?", lost.login());
            press(page, "Save permissions");
            assertThat(page.locator("#differences")).containsText("Remove 2-Step Verification Admin Access");
            visitor.inspectAtEveryWidth("grants-changed-meanwhile");
            press(page, "Save permissions");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("hold from now on");
            visitor.open("/admin/permissions?permission=REMOVE_TWO_STEP");
            assertThat(page.getByText(lost.login(), new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            visitor.inspectAtEveryWidth("permission-holders");
        }
    }

    @Test
    @DisplayName("C-43, C-49: by the keyboard alone")
    void removesByTheKeyboardAlone() {
        try (Visitor visitor = signedInByCode(Look.DESK)) {
            Page page = visitor.page();
            openPerson(visitor);
            tabTo(page, "Actions");
            page.keyboard().press("Enter");
            tabTo(page, ACTION);
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("6-digit code")).isFocused();
            page.keyboard().type(administrator.app().freshCode());
            tabTo(page, BUTTON);
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is off");
        }
    }

    @Test
    @DisplayName("C-46, C-47: without scripts, by the password of who has no authenticator app")
    void removesWithoutJavaScript() {
        Bench.postgres()
                .change(
                        "delete from authenticator where user_id = (select id from staff_user where login = ?)",
                        administrator.login());
        try (Visitor visitor = chromium.visitWithoutJavaScript(bench.server(), Look.PHONE)) {
            SignInPage.opened(visitor, administrator.environment()).signIn(administrator);
            Page page = visitor.page();
            openPerson(visitor);
            page.getByText("Actions").click();
            page.getByText(ACTION).click();
            assertThat(page.getByLabel("6-digit code")).hasCount(0);
            press(page, BUTTON);
            assertThat(page.locator("#password-error")).containsText("password");
            page.getByLabel("Your password").fill(administrator.password());
            press(page, BUTTON);

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is off");
        }
    }

    private Visitor signedInByCode(Look look) {
        Visitor visitor = chromium.visit(bench.server(), look);
        SignInPage.opened(visitor, administrator.environment()).signIn(administrator);
        visitor.page().locator("#rememberDevice").check();
        new CodePage(visitor).enter(administrator.app().freshCode());
        visitor.page().waitForURL("**/account");
        return visitor;
    }

    /** By way of the permissions, where people are found by their login. */
    private void openPerson(Visitor visitor) {
        visitor.open("/admin/permissions?person=" + lost.login());
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to"))
                .click();
    }

    private static void tabTo(Page page, String name) {
        Locator focused = page.locator(":focus");
        for (int pressed = 0; pressed < 60; pressed++) {
            page.keyboard().press("Tab");
            if (focused.count() == 1 && focused.innerText().strip().equals(name)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
