package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.OpenLdap.BASE;
import static org.sallyport.system.harness.OpenLdap.SEARCHER;
import static org.sallyport.system.harness.OpenLdap.SEARCHERS_PASSWORD;
import static org.sallyport.system.harness.OpenLdap.person;
import static org.sallyport.system.harness.SamplePeople.ADA;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.CertificateAuthority;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Listener;
import org.sallyport.system.harness.OpenLdap;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("People whose password an LDAP directory keeps")
class DirectoryIT {

    private static final String PASSWORD = "correct horse of the directory";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int MORE_THAN_WAIT_AT_ONCE = 20;
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.named("of-harbors-directory");
    private static final CertificateAuthority.Identity LOCALHOST = AUTHORITY.identify("localhost");
    private static final OpenLdap LDAP = new OpenLdap(
            "of-harbor",
            Stream.of("lena", "lars", "liam", "lola", "known-there-alone")
                    .map(login -> person(login, PASSWORD))
                    .reduce("", String::concat));
    private static final LibertyServer SERVER = Servers.withDirectory("with-directory", "harbor")
            .with("sallyport.ldap.harbor.url", LDAP.tlsUrl())
            .with(
                    "sallyport.ldap.harbor.ca.file",
                    AUTHORITY.ownCertificate().toAbsolutePath().toString())
            .with("sallyport.ldap.harbor.bind.dn", SEARCHER)
            .with("sallyport.ldap.harbor.bind.password", SEARCHERS_PASSWORD)
            .with("sallyport.ldap.harbor.people.base", "ou=people," + BASE);

    private static RestClient rest;
    private static String ada;

    private final Person lena = ANN.called("lena").knowing(PASSWORD);

    @BeforeAll
    static void start() {
        rest = SERVER.start().rest();
        ada = rest.session(ADA.onAnotherPhone());
        Stream.of("lena", "lars", "liam", "lola", "not-there")
                .forEach(login -> assertThat(add(ada, login, "LDAP").status()).isEqualTo(201));
    }

    @AfterAll
    static void end() {
        SERVER.stop();
        LDAP.close();
    }

    @BeforeEach
    void theDirectoryAnswers() throws InterruptedException {
        LDAP.start(LOCALHOST);
        Patience.until("it is asked again", SOON, () -> rest.signIn(lena).status() == 200);
    }

    @Test
    @DisplayName(
            "P-14, C-15, F-25: sign in with it, and aren't asked for a code where externals are exempt, required or not")
    void areExempt() {
        assertThat(rest.signIn(lena).reason()).isEqualTo("EXTERNAL_IDP");

        settings().mode("REQUIRED");
        try {
            assertThat(rest.signIn(lena).reason()).isEqualTo("EXTERNAL_IDP");
            assertThat(rest.signIn(ANN).outcome())
                    .as("whose password is kept here")
                    .isEqualTo("ENROL");
        } finally {
            settings().mode("OPTIONAL");
        }
    }

    @Test
    @DisplayName("D-10, D-11: are asked like anybody where externals aren't exempt")
    void areAskedOtherwise() {
        settings().change("externalExempt", JsonValue.FALSE);
        settings().mode("REQUIRED");
        try {
            assertThat(rest.signIn(lena).reason()).isEqualTo("REQUIRED_SETUP");
        } finally {
            settings().mode("OPTIONAL");
            settings().change("externalExempt", JsonValue.TRUE);
        }
    }

    @Test
    @DisplayName("A-001, A-002, A-014: are refused like anybody, after one hash each, whoever isn't right")
    void refusesAlike() {
        Reply wrongPassword = afterOneHash(() -> rest.signIn(lena.knowing("wrong horse")));
        deactivate("lars");

        assertThat(wrongPassword.status()).isEqualTo(401);
        for (String login : List.of("nobody", "known-there-alone", "not-there", "lars", "*)(uid=*", "len*")) {
            assertThat(afterOneHash(() -> rest.signIn(lena.called(login))))
                    .as(login)
                    .isEqualTo(wrongPassword);
        }
        assertThat(afterOneHash(() -> rest.signIn(CARL.knowing("wrong horse")))).isEqualTo(wrongPassword);
        assertThat(rest.signIn(lena.knowing("")).status())
                .as("an empty password")
                .isEqualTo(422);
    }

    @Test
    @DisplayName("have their failures counted before the directory is asked; then the right password is refused, too")
    void countsFailures() {
        Person liam = lena.called("liam");
        Reply wrongPassword = rest.signIn(liam.knowing("wrong horse")).withoutDate();
        for (int i = 1; i < 5; i++) {
            rest.signIn(liam.knowing("wrong horse"));
        }

        assertThat(afterOneHash(() -> rest.signIn(liam))).isEqualTo(wrongPassword);
    }

    @Test
    @DisplayName("aren't let in while it is away, and are told so like everybody who isn't let in; nothing is counted")
    void saysThatItIsAway() throws InterruptedException {
        LDAP.stop();
        Reply away = afterOneHash(() -> rest.signIn(lena.called("lola")));

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.headers().get("retry-after")).containsExactly("5");
        for (int i = 0; i < 6; i++) {
            assertThat(rest.signIn(lena.called("lola")).withoutDate()).isEqualTo(away);
        }
        for (String login : List.of("nobody", "known-there-alone", "lars")) {
            assertThat(afterOneHash(() -> rest.signIn(lena.called(login))))
                    .as(login)
                    .isEqualTo(away);
        }
        assertThat(afterOneHash(() -> rest.signIn(CARL.knowing("wrong horse")))).isEqualTo(away);
        assertThat(rest.signIn(ANN).outcome()).as("whose password is kept here").isEqualTo("SIGNED_IN");
        assertThat(SERVER.browserless().signIn(lena).body()).contains("directory cannot be reached");

        LDAP.start(LOCALHOST);
        Patience.until("it is asked again", SOON, () -> rest.signIn(lena).status() != 503);
        assertThat(rest.signIn(lena.called("lola")).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("hold up nobody of another environment while it hangs, however many wait")
    void holdsUpNobody() throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(MORE_THAN_WAIT_AT_ONCE);
        try (Listener silent = LDAP.replaced(Listener.Manner.SILENT)) {
            List<CompletableFuture<Reply>> waiting = IntStream.range(0, MORE_THAN_WAIT_AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> rest.signIn(lena), people))
                    .toList();
            Patience.until("the first one waits", SOON, () -> silent.count() > 0);

            assertThat(rest.signIn(EVE).outcome()).isEqualTo("ENROL");

            assertThat(waiting).anyMatch(reply -> !reply.isDone());
            assertThat(waiting.stream().map(CompletableFuture::join)).allMatch(reply -> reply.status() == 503);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    @DisplayName("have no password here: none is given to them, and their page says where it is")
    void havePasswordsElsewhere() {
        Reply lola = user("lola");
        assertThat(lola.text("authSource")).isEqualTo("LDAP");
        assertThat(rest.post(
                                "/users/" + lola.text("id") + "/starting-password",
                                ada,
                                "{\"version\": " + lola.text("version") + "}")
                        .text("errors/0/field"))
                .isEqualTo("authSource");

        WebClient browser = SERVER.browserless();
        browser.signIn(lena);
        assertThat(browser.get("/account/password").body())
                .contains("password of your organisation’s directory")
                .doesNotContain("name=\"newPassword\"");
    }

    @Test
    @DisplayName("are added where their environment has a directory, and nowhere else; the page offers it there alone")
    void addsWhereThereIsOne() {
        String gail = rest.session(GAIL.onAnotherPhone());
        WebClient browser = SERVER.browserless();

        assertThat(add(ada, "leo", "LDAP").has("startingPassword")).isFalse();
        assertThat(add(ada, "luca", "LOCAL").has("startingPassword")).isTrue();
        assertThat(add(gail, "leo", "LDAP").text("errors/0/message")).contains("no directory");
        assertThat(add(ada, "lotte", "SAML2").status()).isEqualTo(422);
        browser.signIn(CARL);
        assertThat(browser.get("/admin/users/new").body()).contains("name=\"authSource\"");
    }

    @Test
    @DisplayName("need TLS: without it the server doesn't start, and says so in one line")
    void needTls() {
        try (LibertyServer plain = Servers.withDirectory("with-plain-directory", "harbor")
                .with("sallyport.ldap.harbor.url", LDAP.plainUrl())
                .with("sallyport.ldap.harbor.people.base", BASE)
                .startInVain()) {
            assertThat(plain.log().ownErrors())
                    .singleElement()
                    .asString()
                    .contains("sallyport.ldap.harbor.url", "in the clear");
        }
    }

    private static Settings settings() {
        return new Settings(rest, "harbor", ada);
    }

    private static Reply add(String administrator, String login, String source) {
        return rest.post(
                "/users",
                administrator,
                Json.createObjectBuilder()
                        .add("login", login)
                        .add("name", login)
                        .add("authSource", source)
                        .build()
                        .toString());
    }

    private static Reply user(String login) {
        String id = rest.get("/users?search=" + login, ada).text("users/0/id");
        return rest.get("/users/" + id, ada);
    }

    private static void deactivate(String login) {
        Reply user = user(login);
        Reply changed = rest.put(
                "/users/" + user.text("id"),
                ada,
                Json.createObjectBuilder()
                        .add("version", Long.parseLong(user.text("version")))
                        .add("name", login)
                        .add("status", "INACTIVE")
                        .add("roles", JsonValue.EMPTY_JSON_ARRAY)
                        .build()
                        .toString());
        assertThat(changed.text("status")).isEqualTo("INACTIVE");
    }

    private static Reply afterOneHash(Supplier<Reply> request) {
        long before = SERVER.log().hashes();
        Reply reply = request.get().withoutDate();
        assertThat(SERVER.log().hashes() - before).as("hashes").isEqualTo(1);
        return reply;
    }
}
