package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Crowd;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.MailServer;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Postgres;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("People are told by mail what happens to their own sign-in")
class NoticesIT {

    private static final int PEOPLE = 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern SETUP_KEY = Pattern.compile("id=\"setup-key\"[^>]*>([A-Z2-7 ]+)<");

    private static final String NEW_DEVICE = "Sallyport: new device used your account";
    private static final String TURNED_OFF = "Sallyport: two-step verification was turned off";
    private static final String SET_UP = "Sallyport: two-step verification was set up";
    private static final String REPLACED = "Sallyport: your authenticator app was replaced";
    private static final String PASSWORD = "Sallyport: your password was changed";
    private static final String CODES_FAILED = "Sallyport: your password was used, but not your code";

    private static final Crowd CROWD = new Crowd(PEOPLE);

    private static MailServer mail;
    private static Postgres postgres;
    private static LibertyServer server;

    private final Person person = CROWD.somebody();
    private final WebClient browser = server.browserless();

    @BeforeAll
    static void start() {
        mail = MailServer.named("notices");
        postgres = Postgres.start();
        server = Servers.withMail(mail, PEOPLE)
                .with("sallyport.jdbc.url", postgres.url())
                .with("sallyport.jdbc.user", "postgres")
                .start();
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
        mail.close();
    }

    @Test
    @DisplayName("A-073: of a new device, once, and not when it is used again")
    void ofANewDevice() throws InterruptedException {
        signIn();
        awaitMails(NEW_DEVICE);

        browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));
        assertThat(browser.signIn(person).location()).contains("/sallyport/account");
        changePassword("violet umbrella 42");
        awaitMails(NEW_DEVICE, PASSWORD);

        MailServer.Mail first = mails().stream()
                .filter(one -> one.subject().equals(NEW_DEVICE))
                .findFirst()
                .orElseThrow();
        assertThat(first.text()).contains("before: Browser.", "Account: " + person.login() + ", ", "UTC");
        assertThat(first.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(first.header("To")).isEqualTo(address());
    }

    @Test
    @DisplayName("A-030, A-051: of a wrong code after the right password elsewhere, once for each sign-in")
    void ofAWrongCode() throws InterruptedException {
        RestClient rest = server.rest();
        String signIn = rest.signIn(person).signIn();
        rest.answer(signIn, person.app().wrongCode());
        rest.answer(signIn, person.app().wrongCode());
        awaitMails(CODES_FAILED);

        rest.answer(rest.signIn(person).signIn(), person.app().wrongCode());
        awaitMails(CODES_FAILED, CODES_FAILED);
    }

    @Test
    @DisplayName("of the third wrong code on one's own device, and not of a slip")
    void ofWrongCodesOnAKnownDevice() throws InterruptedException {
        signIn();
        postgres.change("update device set verified_at = 0 where user_id = " + id(), person.login());
        browser.submit(browser.get("/account").formTo("/sallyport/sign-out"));
        browser.signIn(person);
        browser.answer(person.app().wrongCode());
        browser.answer(person.app().wrongCode());
        assertThat(written()).as("after two").isOne();

        browser.answer(person.app().wrongCode());
        awaitMails(NEW_DEVICE, CODES_FAILED);
    }

    @Test
    @DisplayName("C-30 to C-35: of another key, of turning off and of setting up again")
    void ofAnotherFactor() throws InterruptedException {
        signIn();
        setUp();
        browser.turnOff();
        setUp();

        awaitMails(NEW_DEVICE, REPLACED, TURNED_OFF, SET_UP);
    }

    @Test
    @DisplayName("A-102, A-103: whatever is in a profile, one mail goes to one recipient, and its lines are its own")
    void injectsNothing() throws InterruptedException {
        rename("Ann\r\nBcc: eve@evil.example\r\n\r\n<b>Hello</b>\r\n.\r\nMAIL FROM:<eve@evil.example>", address());
        signIn();
        awaitMails(NEW_DEVICE);

        MailServer.Mail only = mails().get(0);
        assertThat(only.headers()).noneMatch(line -> line.startsWith("Bcc") || line.contains("evil"));
        assertThat(only.text())
                .startsWith("Hello Ann Bcc: eve@evil.example <b>Hello</b> . MAIL FROM:<eve@evil.example>,");
        assertThat(only.headers())
                .filteredOn(line -> line.startsWith("Subject"))
                .hasSize(1);
    }

    @Test
    @DisplayName("A-102: nowhere, when the profile's address is more than one mailbox")
    void goesNowhere() {
        long before = written();
        for (String hostile : List.of(
                address() + "\r\nBcc: eve@evil.example",
                address() + ",eve@evil.example",
                "u\u760D\u760ARCPT TO:<eve@evil.example>@bench.example")) {
            rename("Ann", hostile);
            server.browserless().signIn(person);
            server.rest()
                    .answer(server.rest().signIn(person).signIn(), person.app().wrongCode());
        }

        assertThat(written()).isEqualTo(before);
        assertThat(mail.to("eve@evil.example")).isEmpty();
        assertThat(server.log().messages())
                .anyMatch(line -> line.contains("the address in the profile is none"))
                .noneMatch(line -> line.contains("evil.example"));
    }

    @Test
    @DisplayName("A-154: never with a link, a password or a code")
    void saysNoSecret() throws InterruptedException {
        String code = person.app().freshCode();
        browser.signIn(person);
        browser.answer(code);
        awaitMails(NEW_DEVICE);

        assertThat(mails().get(0).source()).doesNotContain("http", person.password(), code);
    }

    private void signIn() {
        browser.signIn(person);
        assertThat(browser.answer(person.app().freshCode()).status()).isEqualTo(303);
    }

    private void changePassword(String replacement) {
        browser.submit(browser.get("/account/password")
                .form("newPassword")
                .with("password", person.password())
                .with("newPassword", replacement));
    }

    private void setUp() {
        String key = "/account/security/key";
        browser.submit(browser.get(key).form("step"));
        Matcher shown = SETUP_KEY.matcher(browser.get(key + "?step=add").body());
        assertThat(shown.find()).isTrue();
        String code = AuthenticatorApp.typed(shown.group(1).replace(" ", "")).freshCode();
        browser.submit(browser.get(key + "?step=check").form("code").with("code", code));
    }

    private void rename(String name, String address) {
        postgres.change("update staff_user set name = ?, email = ? where login = ?", name, address, person.login());
    }

    private String address() {
        return person.login() + "@bench.example";
    }

    private List<MailServer.Mail> mails() {
        return mail.to(address());
    }

    private static String id() {
        return "(select id from staff_user where login = ?)";
    }

    private long written() {
        return postgres.count("select count(*) from outgoing_message where user_id = " + id(), person.login());
    }

    /** Exactly these have come, and no more were written. */
    private void awaitMails(String... subjects) throws InterruptedException {
        assertThat(written()).isEqualTo(subjects.length);
        Patience.until("mails at " + address(), SOON, () -> mails().size() >= subjects.length);
        assertThat(mails()).extracting(MailServer.Mail::subject).containsExactlyInAnyOrder(subjects);
    }
}
