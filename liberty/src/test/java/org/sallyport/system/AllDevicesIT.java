package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.DORA;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("Everybody's devices and sessions, on their page")
class AllDevicesIT {

    private static final String LIST = "/admin/devices";
    private static final String QUESTION = "/admin/devices/confirm";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*" + QUESTION + "\\?do=end-session[^\"]*)\"");

    private final LibertyServer server = Servers.sampleOnDerby();
    private final RestClient rest = server.rest();

    @Test
    @DisplayName("ASVS 7.4.5: a session is ended after a question, and its next request is 401")
    void endsASession() {
        WebClient doras = signedIn(DORA);
        String anns = rest.signIn(ANN).sessionToken();
        Page list = doras.get(LIST + "?person=ann");

        Page question = doras.get(firstLink(list));
        assertThat(question.body()).contains("End the session of ann?");
        assertThat(rest.get("/session", anns).status()).as("after the question").isEqualTo(200);
        Page done = doras.submit(question.form("do"));

        assertThat(done.location())
                .contains("/sallyport/admin/devices?kind=sessions&person=ann&done=end-session&count=1");
        assertThat(rest.get("/session", anns).status()).isEqualTo(401);
        assertThat(doras.submit(question.form("do")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A-240: what is another environment's is answered like what isn't there")
    void knowsNothingOfOtherEnvironments() {
        WebClient doras = signedIn(DORA);
        String gails = rest.get("/sessions?person=gail", Administrators.gail()).text("sessions/0/id");

        Page foreign = doras.get(QUESTION + "?do=end-session&id=" + gails);
        Page unknown = doras.get(QUESTION + "?do=end-session&id=5a1e0000-0000-4000-8000-000000000000");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(foreign.body()).contains("That is not there").doesNotContain("gail");
        assertThat(doras.get(QUESTION + "?do=everything").status()).isEqualTo(404);
        assertThat(doras.get(LIST + "?person=gail").body()).contains("Nothing to show of “gail”");
        assertThat(rest.get("/session", Administrators.gail()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("C-59: the administrator's own session is pointed to one's own pages")
    void leavesTheOwnAlone() {
        WebClient doras = signedIn(DORA);
        Page list = doras.get(LIST + "?person=dora");

        assertThat(list.body()).contains("This session").contains("Your own pages");
        assertThat(list.body()).doesNotContain("sign-out-person");
    }

    @Test
    @DisplayName("Without the permission the page is 403, and no menu leads there")
    void needsThePermission() {
        WebClient anns = signedIn(ANN);

        assertThat(anns.get(LIST).status()).isEqualTo(403);
        assertThat(anns.get(QUESTION + "?do=sign-out-everybody").status()).isEqualTo(403);
        assertThat(anns.get("/account").body()).doesNotContain("/admin");
    }

    @Test
    @DisplayName("ASVS 7.4.5: everybody is signed out only by a typed key, and the administrator goes on")
    void signsEverybodyOut() {
        Bench bench = Bench.ON_POSTGRES;
        Person administrator = bench.somebody();
        String other = bench.rest().session(bench.somebody());
        grant(administrator, "VIEW_SETTINGS");
        WebClient desk = bench.server().browserless();
        desk.signIn(administrator);
        desk.answer(administrator.app().freshCode());
        assertThat(desk.get("/admin").body()).doesNotContain(LIST);
        grant(administrator, "MANAGE_DEVICES");
        assertThat(desk.get("/admin").body()).contains(LIST);

        Page question = desk.get(QUESTION + "?do=sign-out-everybody");
        Page refused = desk.submit(question.form("do").with("confirmation", "Bench"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Type bench to confirm.");
        assertThat(bench.rest().get("/session", other).status()).isEqualTo(200);
        Page done = desk.submit(question.form("do").with("confirmation", " bench "));

        assertThat(done.location()).hasValueSatisfying(to -> assertThat(to).contains("done=sign-out-everybody"));
        assertThat(bench.rest().get("/session", other).status()).isEqualTo(401);
        assertThat(desk.get(LIST).status()).isEqualTo(200);
        assertThat(desk.get(LIST + "?kind=devices").body()).contains("Forget device");
    }

    private WebClient signedIn(Person person) {
        WebClient client = server.browserless();
        client.signIn(person);
        return client;
    }

    private static String firstLink(Page list) {
        return LINK.matcher(list.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
    }

    private static void grant(Person person, String permission) {
        Bench.postgres()
                .change(
                        "insert into staff_permission (user_id, permission) select id, ? from staff_user where login = ?",
                        permission,
                        person.login());
    }
}
