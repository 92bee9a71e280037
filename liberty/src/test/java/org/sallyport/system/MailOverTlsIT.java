package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sallyport.system.harness.CertificateAuthority;
import org.sallyport.system.harness.Crowd;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.MailServer;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Servers;

@DisplayName("A-264: mail is handed over under TLS, to a server whose name and authority are verified, or not at all")
class MailOverTlsIT {

    private static final int PEOPLE = 1;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.named("of-mail");
    private static final MailServer MAIL = MailServer.overTls("over-tls", AUTHORITY);

    @TempDir
    private static Path folder;

    private static Path password;

    private final Person person = new Crowd(PEOPLE).somebody();
    private LibertyServer server;

    @BeforeAll
    static void writeThePassword() throws IOException {
        password = Files.writeString(folder.resolve("password"), "open sesame\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterAll
    static void endTheMailServer() {
        MAIL.close();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    @DisplayName("of the right authority it is handed over, after signing in with the password of a file")
    void trustsTheRightOne() throws InterruptedException {
        start(MAIL, AUTHORITY);
        signInWrongly();

        Patience.until(
                "the mail",
                SOON,
                () -> MAIL.to(person.login() + "@bench.example").size() == 1);
    }

    @Test
    @DisplayName("of another authority it isn't")
    void refusesAnotherAuthority() throws InterruptedException {
        long before = MAIL.count();
        start(MAIL, CertificateAuthority.named("of-nobody"));
        signInWrongly();

        awaitWarning("Could not convert socket to TLS");
        assertThat(MAIL.count()).isEqualTo(before);
    }

    @Test
    @DisplayName("without STARTTLS it isn't")
    void refusesPlainText() throws InterruptedException {
        try (MailServer mail = MailServer.named("plain")) {
            start(mail, AUTHORITY);
            signInWrongly();

            awaitWarning("STARTTLS is required");
            assertThat(mail.count()).isZero();
        }
    }

    private void start(MailServer mail, CertificateAuthority trusted) {
        server = Servers.withMail(mail, PEOPLE)
                .with("sallyport.mail.starttls", "true")
                .with("sallyport.mail.user", "sallyport")
                .with("sallyport.mail.password.file", password.toString())
                .withEnvironment(
                        "cert_defaultKeyStore", trusted.ownCertificate().toString())
                .start();
    }

    private void signInWrongly() {
        server.rest().answer(server.rest().signIn(person).signIn(), person.app().wrongCode());
    }

    private void awaitWarning(String reason) throws InterruptedException {
        Patience.until(
                reason,
                SOON,
                () -> server.log().messages().stream()
                        .anyMatch(line -> line.contains("the mail server is left alone") && line.contains(reason)));
    }
}
