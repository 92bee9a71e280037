package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.DORA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("What every form of the console refuses")
class ConsoleFormsIT {

    private static final String AUTHENTICATION = "/admin/system-properties/authentication";
    private static final String HELP = "/admin/system-properties/help";
    private static final String NETWORKS = "/admin/system-properties/networks";
    private static final String NAME = "/admin/environments/name";
    private static final String NEW_ENVIRONMENT = "/admin/environments/new";
    private static final String NEW_USER = "/admin/users/new";
    private static final String EDIT_USER = "/admin/users/edit";
    private static final String GRANTS = "/admin/user/permissions";
    private static final List<String> STATES = List.of("", "abc", "x", "-1", "stateless ", "rO0ABXVyABNbTGphdmE=");

    private final LibertyServer server = Servers.sampleOnDerby();
    private final WebClient doras = server.browserless();

    @BeforeEach
    void signIn() {
        doras.signIn(DORA);
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATION, HELP, NETWORKS, NAME, NEW_ENVIRONMENT, NEW_USER, EDIT_USER, GRANTS})
    @DisplayName("A view's state that was not made here, as nobody's form")
    void refusesATamperedView(String path) {
        Form form = form(path);

        for (String state : STATES) {
            Page refused = doras.submit(form.with("jakarta.faces.ViewState", state));
            assertThat(refused.status()).as(state).isEqualTo(403);
            assertThat(refused.location()).as(state).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHENTICATION, HELP, NAME, EDIT_USER, GRANTS})
    @DisplayName("What doesn't say which version it was looking at, as changed meanwhile")
    void refusesWhatHasNoVersion(String path) {
        Form form = form(path);

        assertThat(doras.submit(form.without("version")).status()).isEqualTo(409);
        assertThat(doras.submit(form.with("version", "")).status()).isEqualTo(409);
        assertThat(doras.submit(form.with("version", "-1")).status()).isEqualTo(409);
        assertThat(doras.submit(form.with("version", "x")).status()).isEqualTo(409);
        assertThat(form(path).value("version")).as("nothing was saved").isEqualTo(form.value("version"));
    }

    @ParameterizedTest
    @CsvSource({
        AUTHENTICATION + ", mode",
        AUTHENTICATION + ", rememberMode",
        AUTHENTICATION + ", newPersonOverride",
        AUTHENTICATION + ", phoneCapture",
        AUTHENTICATION + ", vocabulary",
        NEW_ENVIRONMENT + ", preset",
    })
    @DisplayName("A choice that its list doesn't offer, beside that list")
    void refusesWhatIsNoChoice(String path, String field) {
        Form form = path.equals(NEW_ENVIRONMENT)
                ? form(path)
                        .with("key", "never-made")
                        .with("name", "Never")
                        .with("administratorLogin", "nia")
                        .with("administratorName", "Nia")
                : form(path);

        for (Form sent : List.of(form.with(field, "abc"), form.with(field, ""), form.without(field))) {
            Page refused = doras.submit(sent);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"" + field + "-error\"", "aria-invalid=\"true\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/what-if?person=", "/admin/permissions?person=", "/admin/what-if?person=&at=&mode="})
    @DisplayName("A question about nobody, beside its field")
    void refusesAnEmptyQuestion(String question) {
        Page refused = doras.get(question);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"person-error\"", "Type the user name of a person.");
        assertThat(doras.get(question.replaceFirst("[?].*", "")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Too many words, beside their field, where they stand still: up to 128 KB in all")
    void keepsWhatIsTooLong() {
        String words = "語".repeat(12_000);

        Page refused = doras.submit(form(HELP).with("words", words));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"words-error\"", words);
        assertThat(doras.submit(form(HELP).with("words", words.repeat(2))).status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann\u202enna", "\u200b", "\u2066a"})
    @DisplayName("A name that can't be seen or is read in another order, beside its field")
    void refusesWhatIsNotReadAsTyped(String name) {
        Page refused = doras.submit(form(NEW_USER).with("login", "x").with("name", name));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"name-error\"");
    }

    private Form form(String path) {
        String button =
                switch (path) {
                    case NEW_ENVIRONMENT -> "found";
                    case NEW_USER -> "add";
                    default -> "save";
                };
        return doras.get(path + about(path)).filledFormTo("/sallyport" + path, button);
    }

    private String about(String path) {
        return switch (path) {
            case NAME -> "?environment=quay";
            case EDIT_USER, GRANTS -> "?id=" + idOfAnn();
            default -> "";
        };
    }

    private String idOfAnn() {
        RestClient rest = server.rest();
        return rest.get("/users?search=ann", rest.signIn(DORA).sessionToken()).text("users/0/id");
    }
}
