package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.CARL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;

@DisplayName("An administrator of the site makes and names environments, and says whom to ask for help")
class EnvironmentsJourneyIT {

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
    @DisplayName("C-B07: training beside production, with a password that is shown once")
    void makesATrainingEnvironment(Look look) {
        String key = "train-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Visitor carl = signedIn(look)) {
            carl.open("/admin/environments");
            carl.inspect("environments");
            carl.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New environment"))
                    .click();
            carl.inspect("environment-new");
            fill(carl, "key", "No Key");
            press(carl, "Make the environment");
            assertThat(carl.page().locator("#key-error")).containsText("small letters");
            assertThat(carl.page().locator("#key")).hasValue("No Key");
            carl.inspect("environment-new-refused");
            fill(carl, "key", key);
            fill(carl, "name", "Training <1>");
            fill(carl, "administratorLogin", "olga");
            fill(carl, "administratorName", "Olga de Vries");
            press(carl, "Make the environment");

            Locator password = carl.page().locator("#starting-password");
            String told = Secrets.note(password.textContent());
            assertThat(carl.page().url()).doesNotContain(told);
            carl.inspect("environment-made");
            carl.page().reload();
            assertThat(password).hasCount(0);
            assertThat(carl.page().locator("#key-error")).containsText("already");
            assertThat(carl.page().content()).doesNotContain(told);

            assertThat(renamed(carl, key)).containsText("Training, " + look.width);
            carl.inspect("environments-renamed");
            carl.open("/admin/environments/name?environment=" + key);
            carl.inspect("environment-name");
        }
    }

    private static Locator renamed(Visitor carl, String key) {
        carl.open("/admin/environments");
        row(carl, key).getByText("Rename").click();
        fill(carl, "name", "Training, " + carl.page().viewportSize().width);
        press(carl, "Save the name");
        assertThat(carl.page().getByRole(AriaRole.STATUS).first()).containsText("The name is changed.");
        return row(carl, key);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("K-19, C-39: the help contact, as it is edited and as everybody reads it")
    void looksAtTheHelpContact(Look look) {
        try (Visitor carl = signedIn(look)) {
            carl.open("/admin/system-properties/help");
            carl.inspect("help-contact");
            fill(carl, "email", "nobody");
            fill(carl, "telephone", "x");
            press(carl, "Save help contact");
            assertThat(carl.page().locator("#email")).hasValue("nobody");
            carl.inspect("help-contact-refused");
            carl.page().getByText("See the help page").click();
            assertThat(carl.page().getByText("help@harbor.example")).isVisible();
            carl.inspect("help-with-contact");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (Visitor carl = chromium.visitWithoutJavaScript(SAMPLE, Look.PHONE)) {
            SignInPage.opened(carl, "harbor").signIn(CARL);
            carl.open("/admin/environments/new");
            fill(carl, "key", "train-plain");
            fill(carl, "name", "Plain");
            fill(carl, "administratorLogin", "olga");
            fill(carl, "administratorName", "Olga de Vries");
            press(carl, "Make the environment");
            Secrets.note(carl.page().locator("#starting-password").textContent());
            assertThat(renamed(carl, "train-plain")).containsText("Training, 360");
        }
    }

    private static Visitor signedIn(Look look) {
        Visitor carl = chromium.visit(SAMPLE, look);
        SignInPage.opened(carl, "harbor").signIn(CARL);
        carl.page().waitForURL("**/account");
        return carl;
    }

    private static Locator row(Visitor carl, String key) {
        return carl.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(carl.page().getByText(key, new Page.GetByTextOptions().setExact(true))));
    }

    private static void fill(Visitor carl, String field, String text) {
        carl.page().locator("#" + field).fill(text);
    }

    private static void press(Visitor carl, String button) {
        carl.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
