package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("R-24: mail, handed to a real mail server")
class SendingMailTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant IN_FIVE_MINUTES = NOW.plus(MINUTE.multipliedBy(5));

    private static SmtpServer smtp;

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final String domain = UUID.randomUUID() + ".example";
    private Node node;

    @BeforeAll
    static void serves() {
        smtp = SmtpServer.start();
    }

    @AfterAll
    static void ends() {
        smtp.close();
    }

    @BeforeEach
    void isEmpty() {
        node = new Node(database, smtp.session());
        database.run(em -> {
            em.createQuery("delete from OutgoingMessage m").executeUpdate();
            em.persist(environment);
        });
    }

    @Test
    @DisplayName("arrives whole, once, and says nothing it shouldn't")
    void arrives() throws MessagingException, IOException {
        String ann = tell("ann", Notice.NEW_DEVICE, "Firefox on Linux – ☃");
        node.look(NOW);
        node.look(IN_FIVE_MINUTES);

        MimeMessage mail = only(smtp.mailsTo(ann));
        assertThat(mail.getSubject()).isEqualTo("Sallyport: new device used your account");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) mail.getContent())
                .contains("Firefox on Linux – ☃", "Account: ann, Somewhere", "When: 22 Nov 2026, 10:00 UTC")
                .doesNotContain("http");
        assertThat(SmtpServer.header(mail, "To")).isEqualTo(ann);
        assertThat(SmtpServer.header(mail, "From")).isEqualTo("sallyport@harbor.example");
        assertThat(SmtpServer.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(SmtpServer.header(mail, "Message-ID")).endsWith("@harbor.example>");
        assertThat(messageTo(ann).sentAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("of a change that was rolled back is never sent")
    void isRolledBack() {
        StaffUser ann = person("ann", "ann@" + domain);
        try {
            database.run(em -> {
                TestNotices.in(em, NOW).tell(ann, Notice.PASSWORD_CHANGED);
                em.flush();
                throw new IllegalStateException("the change failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the change failed");
        }
        node.look(NOW);

        assertThat(smtp.mailsTo("ann@" + domain)).isEmpty();
    }

    @Test
    @DisplayName("is sent once by two nodes that look at the same moment")
    void isSentByOneNode() {
        List<String> recipients = IntStream.range(0, 30)
                .mapToObj(i -> tell("ann" + i, Notice.PASSWORD_CHANGED))
                .toList();
        try (Race race = new Race(2)) {
            race.winners(looking());
        }

        assertThat(recipients).allSatisfy(to -> assertThat(smtp.mailsTo(to)).hasSize(1));
    }

    private Callable<Boolean> looking() {
        return () -> {
            new Node(database, smtp.session()).look(NOW);
            return true;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"greylisted", "full"})
    @DisplayName("that the server doesn't take now is tried again later, and the others aren't kept waiting")
    void isPostponed(String name) {
        String later = tell(name, Notice.PASSWORD_CHANGED);
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        node.look(NOW);
        node.look(IN_FIVE_MINUTES.minusMillis(1));

        assertThat(smtp.mailsTo(ann)).hasSize(1);
        assertThat(smtp.mailsTo(later)).isEmpty();
        assertThat(messageTo(later).tries()).isOne();
        assertThat(messageTo(later).dueAt()).isEqualTo(IN_FIVE_MINUTES);
        node.look(IN_FIVE_MINUTES);
        assertThat(smtp.mailsTo(later)).hasSize(name.equals("full") ? 0 : 1);
        assertThat(messageTo(later).tries()).isEqualTo(2);
    }

    @Test
    @DisplayName("for a mailbox that doesn't exist is given up")
    void isRefused() {
        String nobody = tell("nobody", Notice.PASSWORD_CHANGED);
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        node.look(NOW);
        node.look(IN_FIVE_MINUTES);

        assertThat(smtp.mailsTo(ann)).hasSize(1);
        assertThat(messageTo(nobody).tries()).isOne();
        assertThat(messageTo(nobody).dueAt()).isNull();
        assertThat(messageTo(nobody).sentAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tarpit", "cut"})
    @DisplayName("at which the server falls silent or hangs up: a pause, then the others, and that one again later")
    void isInterrupted(String name) {
        String bad = tell(name, Notice.PASSWORD_CHANGED);
        database.run(em -> em.createQuery("update OutgoingMessage m set m.dueAt = :before")
                .setParameter("before", NOW.minusSeconds(1))
                .executeUpdate());
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        node.look(NOW);
        node.look(NOW.plus(MINUTE).minusMillis(1));
        assertThat(smtp.mailsTo(ann)).as("during the pause").isEmpty();

        node.look(NOW.plus(MINUTE));

        assertThat(smtp.mailsTo(ann)).hasSize(1);
        assertThat(messageTo(bad).dueAt()).isEqualTo(IN_FIVE_MINUTES);
        assertThat(messageTo(bad).sentAt()).isNull();
    }

    @Test
    @DisplayName("to a server that takes connections and says nothing uses up no try, and the pauses grow")
    void waitsForABlackHole() throws IOException {
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        try (ServerSocket hole = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            node.turnTo(SmtpServer.session(hole.getLocalPort()));
            node.look(NOW);
            node.look(NOW.plus(MINUTE));
        }
        node.turnTo(smtp.session());
        node.look(NOW.plus(MINUTE.multipliedBy(3)).minusMillis(1));

        assertThat(messageTo(ann).tries()).isZero();
        assertThat(smtp.mailsTo(ann)).isEmpty();
        node.look(NOW.plus(MINUTE.multipliedBy(3)));
        assertThat(smtp.mailsTo(ann)).hasSize(1);
    }

    @Test
    @DisplayName("to a server that is away for a day is never sent; what is newer is")
    void expires() throws IOException {
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        node.turnTo(SmtpServer.session(SmtpServer.freePort()));
        node.look(NOW);
        String ben = tell("ben", NOW.plusSeconds(60), Notice.PASSWORD_CHANGED);
        node.turnTo(smtp.session());
        node.look(NOW.plus(Duration.ofDays(1)));

        assertThat(smtp.mailsTo(ann)).isEmpty();
        assertThat(smtp.mailsTo(ben)).hasSize(1);
    }

    @Test
    @DisplayName("is kept and not sent where no server is configured")
    void isKept() {
        String ann = tell("ann", Notice.PASSWORD_CHANGED);
        node.withoutHost();
        node.look(NOW);

        assertThat(messageTo(ann).tries()).isZero();
    }

    private String tell(String name, Notice notice, String... details) {
        return tell(name, NOW, notice, details);
    }

    private String tell(String name, Instant now, Notice notice, String... details) {
        String address = name + "@" + domain;
        StaffUser person = person(name, address);
        database.run(em -> TestNotices.in(em, now).tell(person, notice, details));
        return address;
    }

    private StaffUser person(String name, String address) {
        StaffUser person = People.userOf(environment, name);
        person.writeTo(address);
        return person;
    }

    private OutgoingMessage messageTo(String recipient) {
        return database.call(
                em -> em.createQuery("select m from OutgoingMessage m where m.recipient = :to", OutgoingMessage.class)
                        .setParameter("to", recipient)
                        .getSingleResult());
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
