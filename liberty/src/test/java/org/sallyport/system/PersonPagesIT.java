package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("One person's pages: how they stand, the removal, the permissions")
class PersonPagesIT {

    private static final String PERSON = "/admin/user?id=";
    private static final String REMOVAL = "/admin/user/remove-two-step?id=";
    private static final String GRANTS = "/admin/user/permissions?id=";
    private static final String ACTION = "Remove 2-step Verification";
    private static final String NOBODY = "5a1e0000-0000-4000-8000-000000000000";

    private final LibertyServer server = Servers.sampleOnDerby();
    private final RestClient rest = server.rest();
    private final LibertyServer bigger = Bench.ON_POSTGRES.server();
    private final String dorasSession = rest.signIn(DORA).sessionToken();
    private final WebClient doras = signedIn(DORA);

    @Test
    @DisplayName("C-41 to C-44: the action is there where there is something to remove, and the permission is held")
    void offersTheRemoval() {
        assertThat(doras.get(PERSON + idOf(BEN)).body())
                .contains("2-Step Verification", "Set up", "ben@harbor.example", "Case worker", ACTION);
        assertThat(doras.get(PERSON + idOf(CARL)).body()).contains("Not set up").doesNotContain(ACTION);
        assertThat(doras.get(PERSON + idOf(DORA)).body()).doesNotContain(ACTION);
        assertThat(signedIn(CARL).get(PERSON + idOf(BEN)).body())
                .contains("Set up")
                .doesNotContain(ACTION);
    }

    @Test
    @DisplayName("C-37, D-15: 403 without the permission, to oneself, and where there is nothing to remove")
    void refusesWhoMayNot() {
        assertThat(signedIn(CARL).get(REMOVAL + idOf(BEN)).status()).isEqualTo(403);
        assertThat(signedIn(ANN).get(REMOVAL + idOf(BEN)).status()).isEqualTo(403);
        Page own = doras.get(REMOVAL + idOf(DORA));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("use your security settings").doesNotContain("name=\"password\"");
        Page nothing = doras.get(REMOVAL + idOf(CARL));
        assertThat(nothing.status()).isEqualTo(403);
        assertThat(nothing.body()).contains("There is nothing to remove").doesNotContain("name=\"password\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, REMOVAL, GRANTS})
    @DisplayName("A-240: somebody of another environment is as unknown as nobody")
    void knowsNobodyElsewhere(String path) {
        String gails = gailsId();

        Page foreign = doras.get(path + gails);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(doras.get(path + NOBODY).status()).isEqualTo(404);
        assertThat(doras.get(path).status()).isEqualTo(404);
        assertThat(foreign.body()).doesNotContainIgnoringCase("gail").doesNotContain(gails);
    }

    @Test
    @DisplayName("A-240: nor is anybody's by another id in the form")
    void actsOnNobodyElsewhere() {
        Form removal = doras.get(REMOVAL + idOf(BEN)).form("password").with("password", DORA.password());

        assertThat(doras.submit(removal.with("id", gailsId())).status()).isEqualTo(404);
        assertThat(doras.submit(removal.with("id", NOBODY)).status()).isEqualTo(404);
        assertThat(rest.signIn(GAIL).outcome()).isEqualTo("CHALLENGE");
        Form grants = grants(doras, ANN).with("id", gailsId());
        assertThat(doras.submit(grants).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0007\u001b", "<script>"})
    @DisplayName("What is no password of the administrator's removes nothing, and is said beside the field")
    void refusesBadPasswords(String typed) {
        Person administrator = withoutApp(administrator("OPEN_USER_MANAGEMENT", "REMOVE_TWO_STEP"));
        Person lost = bench().somebody();
        WebClient browser = bigger.browserless();
        browser.signIn(administrator);
        Form form = browser.get(REMOVAL + benchId(lost)).form("password");

        Page refused = browser.submit(form.with("password", typed));

        assertThat(refused.status()).isEqualTo(typed.isEmpty() ? 422 : 401);
        assertThat(refused.body()).containsPattern("id=\"password-error\">[A-Z]");
        assertThat(bench().rest().signIn(lost).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("C-40: what isn't held isn't given, whatever the form says")
    void givesOnlyWhatIsHeld() {
        WebClient carls = signedIn(CARL);
        Page page = carls.get(GRANTS + idOf(ANN));
        assertThat(page.body()).containsPattern("<input(?=[^>]*id=\"REMOVE_TWO_STEP\")[^>]*disabled");

        Page saved = carls.submit(grants(carls, ANN).with("REMOVE_TWO_STEP", "true"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(held(ANN)).isEqualTo("[]");
    }

    @Test
    @DisplayName("C-40, C-B05: of who holds more nothing is taken")
    void takesNothingOfWhoHoldsMore() {
        WebClient carls = signedIn(CARL);

        Page refused = carls.submit(grants(carls, DORA).without("EDIT_USERS"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You do not hold this yourself", "Remove 2-Step Verification Admin Access");
        assertThat(held(DORA)).contains("EDIT_USERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "-1", "99999999999999999999", "x"})
    @DisplayName("A version that isn't the present one saves nothing, and both are shown")
    void savesNothingFromAnotherVersion(String version) {
        Page stale = doras.submit(grants(doras, ANN).with("version", version).with("VIEW_AUDIT", "true"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Compare both versions", "View the audit log");
        assertThat(held(ANN)).isEqualTo("[]");
    }

    @Test
    @DisplayName("Permissions are shown to who opens User Management, and changed by who grants them")
    void showsToWhoMayLook() {
        Person clerk = administrator("OPEN_USER_MANAGEMENT");
        WebClient browser = bigger.browserless();
        browser.signIn(withoutApp(clerk));

        Page shown = browser.get(GRANTS + benchId(clerk));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Changing them needs another permission")
                .doesNotContain("Save permissions");
        assertThat(signedIn(ANN).get(GRANTS + idOf(ANN)).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A-158: the fifth wrong password at the removal ends the session")
    void endsADoubtedSession() {
        Person administrator = withoutApp(administrator("OPEN_USER_MANAGEMENT", "REMOVE_TWO_STEP"));
        WebClient browser = bigger.browserless();
        browser.signIn(administrator);
        String path = REMOVAL + benchId(bench().somebody());
        Form form = browser.get(path).form("password").with("password", "not that");
        for (int i = 0; i < 4; i++) {
            assertThat(browser.submit(form).status()).isEqualTo(401);
        }

        String ended = browser.submit(form).location().orElseThrow();

        assertThat(ended).startsWith("/sallyport/session-ended?return=");
        assertThat(browser.get(ended).body()).contains("Too many wrong codes");
        assertThat(browser.get(path).location())
                .hasValueSatisfying(way -> assertThat(way).contains("/session-ended"));
    }

    @Test
    @DisplayName("A-158: and so does the fifth wrong code where one's own key is protected")
    void endsADoubtedSessionAtTheStepUp() {
        Person person = bench().somebody();
        WebClient browser = bigger.browserless();
        browser.signIn(person);
        browser.answer(person.app().freshCode());
        Bench.postgres().change("update session set proof_at = 0 where user_id = ?", benchId(person));
        Form form = browser.get("/sign-in/confirm?for=key")
                .form("code")
                .with("code", person.app().wrongCode());
        for (int i = 0; i < 4; i++) {
            assertThat(browser.submit(form).status()).isEqualTo(401);
        }

        assertThat(browser.submit(form).location())
                .hasValueSatisfying(way -> assertThat(way).startsWith("/sallyport/session-ended"));
        assertThat(browser.get("/account").status()).isEqualTo(303);
    }

    private static Bench bench() {
        return Bench.ON_POSTGRES;
    }

    private static Person administrator(String... permissions) {
        Person person = bench().somebody();
        for (String permission : permissions) {
            Bench.postgres()
                    .change(
                            "insert into staff_permission (user_id, permission) select id, ? from staff_user where login = ?",
                            permission,
                            person.login());
        }
        return person;
    }

    private static Person withoutApp(Person person) {
        Bench.postgres().change("delete from authenticator where user_id = ?", benchId(person));
        return person;
    }

    private static String benchId(Person person) {
        return Bench.postgres().text("select id from staff_user where login = ?", person.login());
    }

    private WebClient signedIn(Person person) {
        WebClient browser = server.browserless();
        browser.signIn(person);
        return browser;
    }

    private Form grants(WebClient browser, Person person) {
        return browser.get(GRANTS + idOf(person)).filledFormTo("/sallyport/admin/user/permissions", "save");
    }

    private String idOf(Person person) {
        return rest.get("/users?search=" + person.login(), dorasSession).text("users/0/id");
    }

    private String held(Person person) {
        return rest.get("/users/" + idOf(person) + "/permissions", dorasSession).text("permissions");
    }

    /** Of quay. */
    private String gailsId() {
        return rest.get("/session", Administrators.gail()).text("user/id");
    }
}
