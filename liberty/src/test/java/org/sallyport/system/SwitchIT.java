package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ADA;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("The switch of one person")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwitchIT {

    private static final String SWITCH = "/admin/user/two-step?id=";
    private static final String AUTHENTICATION = "/admin/system-properties/authentication";

    /** Of its own, because nobody there stays what they are. */
    private final LibertyServer server =
            LibertyServer.named("switch").with("sallyport.sample", "true").with("sallyport.https.required", "false");

    private final Person ben = BEN.at(InstantSource.system());

    private RestClient rest;
    private String doras;
    private String adas;
    private WebClient browser;
    private Settings settings;

    @BeforeAll
    void signIn() {
        server.start();
        rest = server.rest();
        doras = rest.signIn(DORA).sessionToken();
        adas = rest.session(ADA.at(InstantSource.system()));
        browser = server.browserless();
        browser.signIn(DORA);
        settings = new Settings(rest, "harbor", adas);
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    @DisplayName(
            "K-07, K-08, K-10, P-18: leads from the menu to the person, and its boxes say what the organisation says")
    void isFoundUnderTheOrganisationsWords() {
        String page = SWITCH + idOf(ANN);
        assertThat(browser.get("/admin").body()).contains("User Management", "Exemptions");
        assertThat(browser.get("/admin/users/edit?id=" + idOf(ANN)).body()).contains("/sallyport" + page);
        assertThat(browser.get(page).body()).contains(">Required<").doesNotContain("id=\"exempt\"");

        settings.change("vocabulary", Json.createValue("practice"));
        assertThat(browser.get(page).body())
                .containsPattern(
                        "<input id=\"require\"[^>]*type=\"checkbox\"[^>]*>(?s:.)*?<label for=\"require\">2FA</label>");
        settings.change("vocabulary", Json.createValue("clinic"));
        settings.change("allowExemptions", JsonValue.TRUE);
        assertThat(browser.get(page).body())
                .contains("<label for=\"exempt\">Disable two-factor authentication</label>");
        settings.change("allowExemptions", JsonValue.FALSE);
        settings.change("vocabulary", Json.createValue("case"));
    }

    @Test
    @Order(2)
    @DisplayName(
            "F-03, K-12, K-17, K-18, K-20, D-06: un-ticked, the password alone signs in; ticked again, set-up is new")
    void letsInWhoLostThePhone() {
        assertThat(choose(doras, ben, "REQUIRE").status()).isEqualTo(200);
        assertThat(rest.signIn(ben).outcome()).isEqualTo("CHALLENGE");
        Reply unproven = choose(doras, ben, "INHERIT");
        assertThat(unproven.status()).isEqualTo(422);
        assertThat(unproven.text("errors/0/field")).isEqualTo("code");
        assertThat(send(doras, ben, choice(ben, "INHERIT").add("password", "wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(rest.signIn(ben).outcome()).isEqualTo("CHALLENGE");

        Reply unchecked = send(doras, ben, choice(ben, "INHERIT").add("password", DORA.password()));

        assertThat(unchecked.status()).isEqualTo(200);
        assertThat(unchecked.text("twoStepState")).isEqualTo("NOT_SET_UP");
        assertThat(rest.signIn(ben).reason()).isEqualTo("NOT_ENROLLED");
        assertThat(choose(doras, ben, "REQUIRE").text("twoStepState")).isEqualTo("MUST_SET_UP");
        Reply due = rest.signIn(ben);
        assertThat(due.outcome()).isEqualTo("ENROL");
        assertThat(due.reason()).isEqualTo("REQUIRED_SETUP");
        assertThat(rest.answer(due.signIn(), ben.app().freshCode()).status()).isEqualTo(422);
    }

    @Test
    @Order(3)
    @DisplayName("C-37, D-28: un-checking what is set up, and exempting from it, takes the removal's permission")
    void needsThePermissionOfTheRemoval() {
        choose(doras, ADA, "REQUIRE");
        String carls = rest.signIn(CARL).sessionToken();

        assertThat(send(carls, ADA, choice(ADA, "INHERIT").add("password", CARL.password()))
                        .status())
                .isEqualTo(403);
        assertThat(rest.get("/users/" + idOf(ADA), adas).text("twoStepState")).isEqualTo("SET_UP");
        assertThat(choose(doras, DORA, "REQUIRE").text("errors/0/field")).isEqualTo("override");
    }

    @Test
    @Order(4)
    @DisplayName("Bad input is said beside its field, and changes nothing")
    void refusesBadInput() {
        settings.change("allowExemptions", JsonValue.TRUE);
        Form form = browser.get(SWITCH + idOf(ANN)).form("reason");

        Page empty = browser.submit(form.with("exempt", "true"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .containsPattern("id=\"reason-error\">[A-Z]")
                .containsPattern("id=\"until-error\">[A-Z]");
        Page both = browser.submit(form.with("exempt", "true").also("require", "true"));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.body()).contains("id=\"exempt-error\">Tick one");
        Page old = browser.submit(form.with("require", "true").with("version", "99"));
        assertThat(old.status()).isEqualTo(409);
        assertThat(rest.get("/users/" + idOf(ANN), adas).text("twoStepOverride"))
                .isEqualTo("INHERIT");
        settings.change("allowExemptions", JsonValue.FALSE);
    }

    @Test
    @Order(5)
    @DisplayName("F-25, P-16, P-18, D-07: an exemption spares one person the code, and only where it is honoured")
    void exemptsOne() {
        assertThat(send(adas, ANN, exemption()).text("errors/0/field")).isEqualTo("override");
        settings.change("allowExemptions", JsonValue.TRUE);
        settings.mode("REQUIRED");
        assertThat(rest.signIn(ANN).outcome()).isEqualTo("ENROL");

        Reply exempted = send(adas, ANN, exemption());

        assertThat(exempted.status()).isEqualTo(200);
        assertThat(exempted.text("twoStepState")).isEqualTo("EXEMPT");
        assertThat(rest.signIn(ANN).reason()).isEqualTo("USER_EXEMPT");
        assertThat(rest.signIn(CARL).outcome()).isEqualTo("ENROL");
        settings.change("allowExemptions", JsonValue.FALSE);
        assertThat(rest.signIn(ANN).outcome()).isEqualTo("ENROL");
        assertThat(rest.get("/exemptions", adas).text("honoured")).isEqualTo("false");
        settings.change("allowExemptions", JsonValue.TRUE);
    }

    @Test
    @Order(6)
    @DisplayName("D-07: the register and the people agree about who is exempt, and what is ended is over")
    void endsInTheRegister() {
        Reply register = rest.get("/exemptions", adas);
        String id = register.text("exemptions/0/id");
        assertThat(register.text("exemptions/0/person/login")).isEqualTo("ann");
        assertThat(register.text("exemptions/0/grantedBy/login")).isEqualTo("ada");
        assertThat(rest.get("/users?state=EXEMPT", adas).text("users/0/login")).isEqualTo("ann");

        assertThat(rest.delete("/exemptions/" + id, adas).status()).isEqualTo(204);

        assertThat(rest.delete("/exemptions/" + id, adas).status()).isEqualTo(404);
        assertThat(rest.get("/users?state=EXEMPT", adas).has("users/0")).isFalse();
        assertThat(rest.get("/exemptions", adas).text("exemptions/0/inForce")).isEqualTo("false");
        assertThat(rest.signIn(ANN).outcome()).isEqualTo("ENROL");
        settings.mode("OPTIONAL");
    }

    @Test
    @Order(7)
    @DisplayName("D-07: the page lists who is exempt and since when not any more, and ends an exemption after asking")
    void listsOnThePage() {
        WebClient doraAgain = server.browserless();
        doraAgain.signIn(DORA);
        Form form = doraAgain.get(SWITCH + idOf(CARL)).form("reason");
        Page saved = doraAgain.submit(form.with("exempt", "true")
                .with("reason", "Phone <b>lost</b>")
                .with("until", Instant.now().plus(Duration.ofDays(9)).toString().substring(0, 10)));
        assertThat(saved.location()).hasValueSatisfying(way -> assertThat(way).contains("after=switch"));

        String list = doraAgain.get("/admin/exemptions").body();
        assertThat(list).contains("In force", "Ended early", "Phone &lt;b&gt;lost");
        String end = list.replaceAll("(?s).*?/sallyport(/admin/exemptions/end\\?id=[^\"]*).*", "$1");
        Page ended = doraAgain.submit(doraAgain.get(end).form("id"));
        assertThat(ended.location()).hasValueSatisfying(way -> assertThat(way).contains("/admin/exemptions"));
        assertThat(doraAgain.get("/admin/exemptions").body()).doesNotContain("In force");
        assertThat(doraAgain.get(end).status()).isEqualTo(404);
    }

    @Test
    @Order(8)
    @DisplayName("P-17: turning it off for everybody is discouraged, before and afterwards")
    void warnsOfTurningItOff() {
        WebClient doraAgain = server.browserless();
        doraAgain.signIn(DORA);
        assertThat(doraAgain.get(AUTHENTICATION).body()).contains("not recommended");
        assertThat(doraAgain.get(AUTHENTICATION + "?after=saving").body())
                .doesNotContain("Two-step verification is off, which");

        settings.mode("OFF");

        assertThat(doraAgain.get(AUTHENTICATION + "?after=saving").body())
                .contains("role=\"alert\"", "Two-step verification is off, which is not recommended");
    }

    private Reply choose(String administrator, Person person, String wanted) {
        return send(administrator, person, choice(person, wanted));
    }

    private JsonObjectBuilder choice(Person person, String wanted) {
        long version = rest.get("/users/" + idOf(person), adas)
                .json()
                .getJsonNumber("version")
                .longValue();
        return Json.createObjectBuilder().add("version", version).add("override", wanted);
    }

    private JsonObjectBuilder exemption() {
        return choice(ANN, "EXEMPT")
                .add("reason", "New phone on its way")
                .add("until", Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 19) + ".000Z");
    }

    private Reply send(String administrator, Person person, JsonObjectBuilder body) {
        return rest.put(
                "/users/" + idOf(person) + "/two-step-override",
                administrator,
                body.build().toString());
    }

    private String idOf(Person person) {
        return rest.get("/users?search=" + person.login(), adas).text("users/0/id");
    }
}
