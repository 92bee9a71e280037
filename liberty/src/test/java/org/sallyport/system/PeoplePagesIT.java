package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("User Management (320) and background jobs, on pages")
class PeoplePagesIT {

    private static final String USERS = "/admin/users";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final WebClient carls = Servers.sampleOnDerby().browserless();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        carls.signIn(CARL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                USERS,
                USERS + "/new",
                USERS + "/edit?id=x",
                USERS + "/confirm?do=deactivate&id=x",
                USERS + "/import",
                USERS + "/export",
                "/admin/jobs",
                "/admin/job?id=x",
                "/admin/job/file?id=x"
            })
    @DisplayName("C-41: open to administrators only")
    void opensToAdministratorsOnly(String address) {
        WebClient anns = Servers.sampleOnDerby().browserless();
        anns.signIn(ANN);

        assertThat(anns.get(address).status()).isEqualTo(403);
        assertThat(carls.get(address).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "login, '', User name must not be empty.",
        "login, ANN, User name must be another one",
        "login, a\u0007b, User name must be text without control characters.",
        "name, '  ', Full name must not be empty.",
        "name, a\u202eb\u0085c, Full name must be text without control characters.",
        "email, nobody, E-mail address must be like name@example.org.",
        "email, a\u0001@b.example, E-mail address must be text without control characters.",
        "roles, a\u0007b, Roles must be text without control characters.",
    })
    @DisplayName(
            "F-32: what can't be somebody's is refused at its field, stays as far as a page can show it, and adds nobody")
    void refusesAtTheField(String field, String typed, String sentence) {
        Page refused = carls.submit(newUser().with(field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"" + field + "-error\"", sentence, "aria-invalid=\"true\"");
        Form again = refused.filledFormTo("/sallyport" + USERS + "/new", "add");
        assertThat(again.value(field)).isEqualTo(typed.replaceAll("[\\x00-\\x1f]", ""));
        assertThat(again.value(field.equals("name") ? "email" : "name")).isNotEmpty();
        assertThat(carls.get(USERS + "?search=" + mark).body()).contains("Nobody matches");
    }

    @Test
    @DisplayName("F-32: nor what is too long; and a body beyond all bounds is no form of ours")
    void refusesWhatIsTooLong() {
        assertThat(carls.submit(newUser().with("name", "n".repeat(201))).body())
                .contains("Full name must be at most 200 characters.");
        assertThat(carls.submit(newUser().with("roles", "r\n".repeat(3) + "r".repeat(81)))
                        .body())
                .contains("Roles must each be at most 80 characters.");
        assertThat(carls.submit(newUser().with("name", "n".repeat(140_000))).status())
                .isEqualTo(413);
        Form many = newUser();
        for (int i = 0; i < 33; i++) {
            many = many.also("more" + i, "");
        }
        assertThat(carls.submit(many).status()).isEqualTo(400);
        assertThat(carls.submit(newUser().also("name", "Twice")).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Somebody is added, found, edited, deactivated and activated; the password is told once, on one page")
    void managesSomebody() {
        Page added = carls.submit(newUser());
        assertThat(added.status()).isEqualTo(200);
        Secrets.note(password(added));
        String id = idOf(mark);
        assertThat(carls.get(USERS + "?search=" + mark + "&status=active&state=not-set-up&signedIn=never")
                        .body())
                .contains(mark, "/admin/user?id=" + id, "/admin/users/edit?id=" + id);
        assertThat(carls.get(USERS + "?search=" + mark + "&status=inactive").body())
                .contains("Nobody matches");
        assertThat(carls.get(edit(id)).body()).doesNotContain(password(added));

        Form form = filled(carls.get(edit(id)));
        assertThat(carls.submit(form.with("name", "Changed " + mark)).location())
                .contains("/sallyport" + edit(id) + "&after=saving");
        Page conflict = carls.submit(form.with("name", "Mine " + mark));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Saved by the other person", "Changed " + mark, "Mine " + mark);
        assertThat(carls.submit(filled(conflict).with("name", "Mine " + mark)).status())
                .isEqualTo(303);

        assertThat(confirm("deactivate", id).location()).contains("/sallyport" + edit(id) + "&after=deactivate");
        assertThat(carls.get(edit(id)).body()).contains("Inactive", "do=activate");
        isPast("starting-password", id);
        isPast("deactivate", id);
        assertThat(confirm("activate", id).status()).isEqualTo(303);
        isPast("activate", id);
        Page asked = carls.get(confirmation("starting-password", id));
        Page started = carls.submit(asked.form("version"));
        Secrets.note(password(started));
        assertThat(password(started)).isNotEqualTo(password(added));
        Page again = carls.submit(asked.form("version"));
        assertThat(again.status()).as("sent once more").isEqualTo(409);
        assertThat(again.body()).doesNotContain("id=\"starting-password\"");
    }

    private void isPast(String action, String id) {
        assertThat(carls.get(confirmation(action, id)).location()).hasValue("/sallyport" + edit(id));
    }

    @Test
    @DisplayName("A-022: somebody of another environment isn't there, on any page, by any form")
    void knowsNobodyOfAnotherEnvironment() {
        String gail = rest.get("/users?search=gail", Administrators.gail()).text("users/0/id");
        Page unknown = carls.get(edit("unknown"));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(main(carls.get(edit(gail)))).isEqualTo(main(unknown));
        String own = rest.get("/users?search=dora", Administrators.ada()).text("users/0/id");
        Form tampered = filled(carls.get(edit(own))).with("id", gail);
        assertThat(carls.submit(tampered).status()).isEqualTo(404);
        assertThat(carls.submit(tampered.without("save")).status()).isEqualTo(404);
        for (String action : new String[] {"deactivate", "activate", "starting-password"}) {
            assertThat(carls.get(confirmation(action, gail)).status()).isEqualTo(404);
        }
        for (String action : new String[] {"deactivate", "starting-password"}) {
            Form form = carls.get(confirmation(action, own)).form("version").with("id", gail);
            assertThat(carls.submit(form).status()).isEqualTo(404);
        }
        assertThat(carls.get(confirmation("delete", own)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Nobody deactivates themselves, nor starts whoever may do more anew")
    void knowsItsLimits() {
        String ada = rest.get("/users?search=ada", Administrators.ada()).text("users/0/id");
        String carl = rest.get("/users?search=carl", Administrators.ada()).text("users/0/id");

        assertThat(carls.get(edit(carl)).body()).doesNotContain("do=deactivate");
        Page oneself = confirm("deactivate", carl);
        assertThat(oneself.status()).isEqualTo(422);
        assertThat(oneself.body()).contains("Status must stay: nobody deactivates themselves.");
        assertThat(confirm("starting-password", ada).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("F-34: a file is checked, then imported as it was checked; each row that is refused says why")
    void imports() throws InterruptedException {
        String file = "login,name,email,roles,status\n" + mark + "-a,A,,Case worker;Reception,\nann,Taken,,,\n" + mark
                + "-b,B,x,,\n";

        String trial = done(upload(file));
        Page tried = carls.get(trial);
        assertThat(tried.body())
                .contains(
                        "Nobody has been added yet.",
                        "User name must be another one",
                        "E-mail address must be like",
                        "Import 1 person");
        assertThat(carls.get(USERS + "?search=" + mark).body()).contains("Nobody matches");

        String job = done(carls.submit(tried.form("trial")));
        assertThat(carls.get(job).body()).contains("2 rows are refused.").doesNotContain("Import 1 person");
        assertThat(carls.get(USERS + "?search=" + mark).body()).contains(mark + "-a", "Pending");
        assertThat(carls.get(trial).body())
                .contains("Its import has begun.", job)
                .doesNotContain("Nobody has been added yet.", "Import 1 person");
        assertThat(carls.submit(tried.form("trial")).location()).as("once").hasValue("/sallyport" + trial);
        Page report = carls.get(job.replace("job?", "job/file?"));
        assertThat(report.reply().header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment; filename=\"import-report-"));
        assertThat(report.reply().header("Cache-Control")).contains("no-store");
        assertThat(report.body()).contains("2," + mark + "-a,ADDED").hasLineCount(4);
        assertThat(carls.get("/admin/jobs").body()).contains("Import of people", "Check of an import");

        WebClient doras = Servers.sampleOnDerby().browserless();
        doras.signIn(DORA);
        Page notThere = doras.get("/admin/job?id=x");
        assertThat(doras.get(job).status()).isEqualTo(404);
        assertThat(main(doras.get(job))).isEqualTo(main(notThere));
        assertThat(doras.get(job.replace("job?", "job/file?")).status()).isEqualTo(404);
        Form foreign = doras.get(USERS + "/import")
                .form("file")
                .with("trial", tried.form("trial").value("trial"));
        assertThat(doras.submit(foreign).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("F-34: whom the filter finds becomes a file, by a job that goes on by itself")
    void exports() throws InterruptedException {
        Page asked = carls.get(USERS + "/export?search=ann&status=active");
        assertThat(asked.body()).contains("Active", "Make the file");

        String job = done(carls.submit(asked.formTo("/sallyport" + USERS + "/export")));

        assertThat(carls.get(job.replace("job?", "job/file?")).body())
                .startsWith("login,name,")
                .contains("\r\nann,")
                .doesNotContain("\r\ncarl,");
    }

    @ParameterizedTest
    @CsvSource({
        "'name,login\na,b\n', 422, The file must begin with the line",
        "'login,name,email,roles,status\n', 422, 'The file must have 1 to 50,000 rows'",
        "'', 422, The file must have 1 to 50'",
    })
    void refusesWhatIsNoSuchFile(String file, int status, String sentence) {
        Page refused = upload(file);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body()).contains("id=\"file-error\"", sentence.replace("'", ""));
    }

    @Test
    @DisplayName("A file is taken on its own page alone, within bounds, and with the page's token")
    void takesFilesInOnePlace() {
        assertThat(upload("x".repeat(6 * 1024 * 1024)).status()).isEqualTo(422);
        assertThat(upload("x".repeat(9 * 1024 * 1024)).status()).isEqualTo(413);
        String token = newUser().value("formToken");
        assertThat(send(USERS + "/new", token, "a").status()).isEqualTo(415);
        assertThat(send(USERS + "/import", token, "a").status()).isEqualTo(403);
        assertThat(carls.submit(carls.get(USERS + "/import").form("file").with("rows", "login,name\n<b>"))
                        .body())
                .contains("id=\"rows-error\"", "The file must begin", "login,name\n&lt;b&gt;</textarea>");
    }

    private Form newUser() {
        return carls.get(USERS + "/new")
                .filledFormTo("/sallyport" + USERS + "/new", "add")
                .with("login", mark)
                .with("name", "Somebody " + mark)
                .with("email", mark + "@harbor.example")
                .with("roles", "Case worker");
    }

    private Page confirm(String action, String id) {
        return carls.submit(carls.get(confirmation(action, id)).form("version"));
    }

    private static String confirmation(String action, String id) {
        return USERS + "/confirm?do=" + action + "&id=" + id;
    }

    private static String edit(String id) {
        return USERS + "/edit?id=" + id;
    }

    private static Form filled(Page page) {
        return page.filledFormTo("/sallyport" + USERS + "/edit", "save");
    }

    private String idOf(String login) {
        return rest.get("/users?search=" + login, Administrators.ada()).text("users/0/id");
    }

    private static String password(Page page) {
        return page.body().replaceFirst("(?s).*id=\"starting-password\"[^>]*>([^<]+)<.*", "$1");
    }

    /** Without what is about whoever looks. */
    private static String main(Page page) {
        return page.body().replaceFirst("(?s).*(<main.*</main>).*", "$1");
    }

    private Page upload(String file) {
        return send(USERS + "/import", carls.get(USERS + "/import").form("file").value("formToken"), file);
    }

    private Page send(String path, String token, String file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"rows\"\r\n\r\n\r\n--b--\r\n";
        return carls.send(carls.to(path)
                .header("Origin", carls.origin())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where the job that was begun is, once it is done. */
    private String done(Page begun) throws InterruptedException {
        assertThat(begun.status()).isEqualTo(303);
        String job = URI.create(begun.location().orElseThrow()).toString().replaceFirst("^/sallyport", "");
        Patience.until("the job is done", SOON, () -> carls.get(job).body().contains("Download "));
        return job;
    }
}
