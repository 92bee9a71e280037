package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("System Properties, Authentication")
class SystemPropertiesIT {

    private static final String PATH = "/admin/system-properties/authentication";

    private final LibertyServer server = Servers.sampleForSetUps();

    @Test
    @DisplayName("C-61, C-62: the console and its System Properties open to administrators only")
    void opensToAdministratorsOnly() {
        WebClient anns = signedIn(ANN);
        WebClient doras = signedIn(DORA);

        assertThat(anns.get("/admin").status()).isEqualTo(403);
        assertThat(anns.get(PATH).status()).isEqualTo(403);
        assertThat(anns.get("/account").body()).doesNotContain("Administration");
        assertThat(doras.get("/account").body()).contains("Administration");
        assertThat(doras.get("/admin").body()).contains("Authentication", "/sallyport" + PATH);
        assertThat(doras.get(PATH).body())
                .contains("System Properties", "Two-Step Verification", "Days to Remember Device");
    }

    @Test
    @DisplayName("C-63, C-65, C-68, C-69: what is saved holds, and is shown again")
    void savesWhatWasTyped() {
        WebClient browser = signedIn(DORA);
        Form before = form(browser.get(PATH));
        try {
            Page saved = browser.submit(before.with("rememberDays", "0").with("sessionHours", "11"));

            assertThat(saved.location()).contains("/sallyport" + PATH + "?after=saving");
            assertThat(browser.get(PATH + "?after=saving").body()).contains("The settings are saved");
            assertThat(form(browser.get(PATH)).value("rememberDays")).isEqualTo("0");
            assertThat(settings().document().getInt("sessionHours")).isEqualTo(11);
        } finally {
            Form now = form(browser.get(PATH));
            browser.submit(now.with("rememberDays", "30").with("sessionHours", "12"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rememberDays, 3651, Days to Remember Device must be 0 to 3650.",
        "rememberDays, -1, Days to Remember Device must be 0 to 3650.",
        "rememberDays, soon, Days to Remember Device must be 0 to 3650.",
        "rememberDays, '', Days to Remember Device must be 0 to 3650.",
        "graceSeconds, 901, must be 0 to 900.",
        "serviceRole, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, must be 1 to 40 characters",
    })
    @DisplayName("C-67: what can't be a setting is refused at its field, stays as typed, and changes nothing")
    void refusesAtTheField(String field, String typed, String sentence) {
        WebClient browser = signedIn(DORA);
        long version = settings().document().getJsonNumber("version").longValue();

        Page refused = browser.submit(form(browser.get(PATH)).with(field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"" + field + "-error\"", sentence, "aria-invalid=\"true\"");
        assertThat(form(refused).value(field)).isEqualTo(typed);
        assertThat(settings().document().getJsonNumber("version").longValue()).isEqualTo(version);
    }

    @Test
    @DisplayName("Whoever saves second sees both versions, and only saving again replaces the first")
    void showsBothVersions() {
        WebClient first = signedIn(DORA);
        WebClient second = signedIn(CARL);
        Form theirs = form(first.get(PATH)).with("rememberDays", "8");
        Form yours = form(second.get(PATH)).with("rememberDays", "9");
        try {
            assertThat(first.submit(theirs).status()).isEqualTo(303);
            Page conflict = second.submit(yours);

            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.body()).contains("Saved by the other person", ">8<", ">9<");
            assertThat(settings().document().getInt("rememberDays")).isEqualTo(8);
            assertThat(second.submit(form(conflict)).status()).isEqualTo(303);
            assertThat(settings().document().getInt("rememberDays")).isEqualTo(9);
        } finally {
            first.submit(form(first.get(PATH)).with("rememberDays", "30"));
        }
    }

    @Test
    @DisplayName("A-180: another session's form changes nothing")
    void refusesAnotherSessionsForm() {
        WebClient doras = signedIn(DORA);
        WebClient carls = signedIn(CARL);
        Form stolen = form(carls.get(PATH)).with("rememberDays", "1");

        assertThat(doras.submit(stolen).status()).isEqualTo(403);
        assertThat(doras.submit(stolen.without("formToken")).status()).isEqualTo(403);
        assertThat(settings().document().getInt("rememberDays")).isEqualTo(30);
    }

    private Settings settings() {
        return new Settings(server.rest(), "harbor", server.rest().signIn(DORA).sessionToken());
    }

    private WebClient signedIn(Person person) {
        WebClient browser = server.browserless();
        browser.signIn(person);
        return browser;
    }

    private static Form form(Page page) {
        return page.filledFormTo("/sallyport" + PATH, "save");
    }
}
