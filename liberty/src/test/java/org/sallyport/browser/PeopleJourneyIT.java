package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.CARL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator manages people")
class PeopleJourneyIT {

    private static final LibertyServer SAMPLE = Servers.sampleOnDerby();
    private static final int LARGEST_PAGE = 300_000;

    private static Chromium chromium;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

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
    @DisplayName("C-41, C-42, F-32: adds, finds, edits and deactivates somebody")
    void managesSomebody(Look look) {
        try (Visitor carl = signedIn(look)) {
            Page page = carl.page();
            carl.open("/admin/users/new");
            page.getByLabel("User name").fill("ann");
            page.getByLabel("Roles").fill("Case worker\nReception");
            press(page, "Add user");
            assertThat(page.locator("#name-error")).containsText("must not be empty");
            assertThat(page.getByLabel("Roles")).hasValue("Case worker\nReception");
            carl.inspect("user-new-refused");
            page.getByLabel("User name").fill(mark);
            page.getByLabel("Full name").fill("Somebody " + mark);
            press(page, "Add user");
            String told = Secrets.note(page.locator("#starting-password").textContent());
            assertThat(page.url()).doesNotContain(told);
            carl.inspect("user-added");
            page.reload();
            assertThat(page.locator("#login-error")).containsText("must be another one");
            assertThat(page.content()).doesNotContain(told);

            carl.open("/admin/users?search=nobody-of-this-name");
            assertThat(page.getByText("Nobody matches.")).isVisible();
            page.getByLabel("Login, name or e-mail").fill(mark);
            page.locator("#state").selectOption("Not set up");
            press(page, "Find");
            assertThat(page.url()).contains("search=" + mark, "state=not-set-up");
            assertThat(page.locator("tbody tr")).hasCount(1);
            carl.inspect("users-found");
            follow(page, "Edit");
            assertThat(page.locator("h1")).hasText("Edit Somebody " + mark);
            carl.inspect("user-edit");
            follow(page, "Deactivate");
            assertThat(page.locator("h1")).hasText("Deactivate Somebody " + mark + "?");
            carl.inspect("user-deactivate");
            press(page, "Deactivate");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("deactivated");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-34: a file is checked before anybody is added from it")
    void checksAFile(Look look) {
        try (Visitor carl = signedIn(look)) {
            Page page = carl.page();
            carl.open("/admin/users/import");
            press(page, "Check the file");
            assertThat(page.locator("#file-error")).containsText("Choose a file");
            carl.inspect("users-import-refused");
            page.getByLabel("Choose a file").setInputFiles(file(2));
            press(page, "Check the file");
            assertThat(page.getByText("User name must be another one")).isVisible();
            carl.inspect("job-trial");
            carl.open("/admin/users/export?search=a&status=active");
            carl.inspect("users-export");
            carl.open("/admin/jobs");
            carl.inspect("jobs");
        }
    }

    @Test
    @DisplayName("F-34, C-41: people are imported, paged through, and exported")
    void importsAndExports() {
        try (Visitor carl = signedIn(Look.DESK)) {
            Page page = carl.page();
            carl.open("/admin/users/import");
            page.getByLabel("Choose a file").setInputFiles(file(60));
            press(page, "Check the file");
            press(page, "Import 60 people");
            assertThat(page.getByText("Download import-report")).isVisible();

            carl.open("/admin/users?search=" + mark);
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(page.content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_PAGE);
            follow(page, "Next page");
            assertThat(page.locator("tbody tr")).hasCount(10);
            follow(page, "First page");
            assertThat(page.locator("tbody tr")).hasCount(50);
            follow(page, "Export");
            assertThat(page.getByText("60 people")).isVisible();
            press(page, "Make the file");
            String made = page.waitForDownload(() -> follow(page, "Download")).suggestedFilename();
            assertThat(made).matches("users-.*[.]csv");
        }
    }

    @Test
    @DisplayName("Somebody is added with the keyboard alone")
    void addsWithTheKeyboard() {
        try (Visitor carl = signedIn(Look.DESK)) {
            Page page = carl.page();
            carl.open("/admin/users");
            reach(page, page.getByRole(AriaRole.LINK, named("Add user")));
            page.keyboard().press("Enter");
            reach(page, page.getByLabel("User name"));
            page.keyboard().type(mark);
            page.keyboard().press("Tab");
            page.keyboard().type("Somebody " + mark);
            reach(page, page.getByRole(AriaRole.BUTTON, named("Add user")));
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Somebody " + mark + " is added");
            Secrets.note(page.locator("#starting-password").textContent());
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visitor carl = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SignInPage.opened(carl, "harbor").signIn(CARL);
            Page page = carl.page();
            carl.open("/admin/users/import");
            page.getByLabel("Or paste the lines")
                    .fill("login,name,email,roles,status\n" + mark + ",Somebody " + mark + ",,,");
            press(page, "Check the file");
            refreshUntil(page, "Import 1 person");
            press(page, "Import 1 person");
            refreshUntil(page, "Download import-report");
            carl.open("/admin/users?search=" + mark);
            follow(page, "Edit");
            follow(page, "New starting password");
            press(page, "Make a new password");
            Secrets.note(page.locator("#starting-password").textContent());
            assertThat(page.locator("h1")).containsText("New starting password for Somebody");
        }
    }

    private FilePayload file(int people) {
        String rows = IntStream.range(0, people)
                .mapToObj(i -> mark + "-" + i + ",Row " + i + " of " + mark + "," + mark + i
                        + "@harbor.example,Case worker;Reception,\n")
                .collect(Collectors.joining("", "login,name,email,roles,status\n", "ann,Taken,,,\n"));
        return new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    /** What the link is for where no script looks. */
    private static void refreshUntil(Page page, String text) {
        Locator wanted = page.getByText(text);
        Locator refresh = page.getByText("Refresh");
        wanted.or(refresh).first().waitFor();
        while (wanted.count() == 0) {
            refresh.click();
            wanted.or(refresh).first().waitFor();
        }
    }

    private static void reach(Page page, Locator wanted) {
        for (int i = 0; i < 60 && !isFocused(wanted); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator locator) {
        return (Boolean) locator.evaluate("element => element === document.activeElement");
    }

    private static Visitor signedIn(Look look) {
        Visitor carl = chromium.visit(SAMPLE, look);
        SignInPage.opened(carl, "harbor").signIn(CARL);
        carl.page().waitForURL("**/account");
        return carl;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, named(link)).first().click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }
}
