package org.sallyport.service.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Requester;
import org.sallyport.domain.message.Letter;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.Jobs;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.signin.Devices;
import org.sallyport.service.signin.Sessions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("What is over goes a day later, and nothing else does")
class LeftoversTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Parameter
    TestDatabase database;

    private final String id = UUID.randomUUID().toString();
    private final Environment environment = People.environment();
    private final StaffUser person = People.userOf(environment, "somebody");
    private final Party party = new Party(environment.id(), person.id(), person.epoch(), Door.WEB);

    @BeforeEach
    void isThere() {
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(person);
        });
    }

    @Test
    void aHalfSignInTenMinutesAfterItsStart() {
        Decision.Challenge challenge =
                new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE);
        database.run(em -> em.persist(new SignIn(id, new Randomness().token(), party, challenge, NOW)));

        goesAt(Leftover.SIGN_INS, NOW.plus(Duration.ofMinutes(10)).plus(DAY));
    }

    @Test
    void aSessionThatWasIdleForTooLong() {
        signIn(id);

        goesAt(Leftover.SESSIONS, NOW.plus(Duration.ofMinutes(30)).plus(DAY));
    }

    @Test
    void aSessionAtItsLastHour() {
        Session session = signIn(id);
        Instant end = NOW.plus(Duration.ofHours(12));
        database.run(em -> new Sessions(em).noteUse(session, end.minusSeconds(60)));

        goesAt(Leftover.SESSIONS, end.plus(DAY));
    }

    @Test
    void aSessionThatWasEnded() {
        Session session = signIn(id);
        database.run(em -> new Sessions(em).end(session, NOW.plusSeconds(60)));

        goesAt(Leftover.SESSIONS, NOW.plusSeconds(60).plus(DAY));
    }

    @Test
    void aKeyThatNobodyConfirmed() {
        database.run(em -> em.persist(key()));

        goesAt(Leftover.PENDING_KEYS, NOW.plus(Duration.ofMinutes(10)).plus(DAY));
    }

    @Test
    void neverAKeyInUse() {
        Authenticator key = key();
        key.activate(NOW);
        database.run(em -> em.persist(key));

        stays(Leftover.PENDING_KEYS, NOW.plus(Duration.ofDays(10_000)));
    }

    @Test
    void aDeviceThatWasNotUsedForFourHundredDays() {
        know(device());

        goesAt(Leftover.DEVICES, NOW.plus(Duration.ofDays(400)).plus(DAY));
        assertThat(count("throttle", "subject_id", id)).as("its own count").isZero();
    }

    @Test
    void aDeviceThatIsRememberedForLongerOnlyThen() {
        environment.adopt(environment
                .settings()
                .withRemembering(new Remembering(RememberMode.ASK, 1_000, Duration.ofSeconds(300))));
        Device device = device();
        device.remember(party, environment, true, NOW);
        know(device);

        goesAt(Leftover.DEVICES, NOW.plus(Duration.ofDays(1_000)).plus(DAY));
    }

    @Test
    void aMessageThatWasNeverSentADayAfterItExpired() {
        write();

        goesAt(Leftover.MESSAGES, NOW.plus(DAY).plus(DAY));
    }

    @Test
    void aMessageThatWasSentOrGivenUp() {
        write();
        database.run(em -> em.createNativeQuery("update outgoing_message set due_at = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate());

        goesAt(Leftover.MESSAGES, NOW.plus(DAY));
    }

    private void write() {
        Letter letter = new Letter(new MailAddress("somebody@harbor.example"), "Subject", "Text");
        database.run(em -> em.persist(new OutgoingMessage(id, person, Notice.PASSWORD_CHANGED, letter, NOW)));
    }

    @Test
    void aTextMessageAWeekAfterItWasWritten() {
        database.run(em -> em.createNativeQuery(
                        "insert into outgoing_text (id, environment_id, user_id, country, hint,"
                                + " state, created_at, expires_at, over_at) values (?1, 'e', 'u', 'FI', '••42', 'ACCEPTED', ?2, ?2, ?2)")
                .setParameter(1, id)
                .setParameter(2, NOW.toEpochMilli())
                .executeUpdate());

        goesAt(Leftover.TEXTS, NOW.plus(Duration.ofDays(7)).plus(DAY));
    }

    @Test
    void thePaceOfSomebodysTextMessages() {
        database.run(em -> em.createNativeQuery("insert into text_pace values (?1, ?2, 0, 0, 0, 0)")
                .setParameter(1, id)
                .setParameter(2, NOW.toEpochMilli())
                .executeUpdate());

        goesAt(Leftover.TEXT_PACES, NOW.plus(DAY));
    }

    @Test
    void aCountOfFailuresAtAnAddress() {
        database.run(
                em -> em.createNativeQuery("insert into source_failure (source, failures, since) values (?1, 1, ?2)")
                        .setParameter(1, id)
                        .setParameter(2, NOW.toEpochMilli())
                        .executeUpdate());

        goesAt(Leftover.SOURCE_FAILURES, NOW.plus(DAY));
    }

    @Test
    void aJobAWeekAfterItsEndWithWhatItMade() {
        askForJob();
        database.run(em -> new Jobs(em).cancel(id, NOW));

        goesAt(Leftover.JOBS, NOW.plus(Duration.ofDays(7)).plus(DAY));
        assertThat(count("job_part", "job_id", id)).as("its parts").isZero();
    }

    @Test
    void neverAJobThatIsNotOver() {
        askForJob();

        stays(Leftover.JOBS, NOW.plus(Duration.ofDays(10_000)));
    }

    private void askForJob() {
        database.run(em -> {
            new Jobs(em)
                    .add(new Job(
                            id,
                            JobKind.EXPORT_USERS,
                            new Requester(environment.id(), person.id(), Door.WEB, "192.0.2.7"),
                            NOW));
            new JobParts(em).append(id, JobParts.Kind.RESULT, "what it made");
        });
    }

    @Test
    void inBatchesUntilNoneIsLeft() {
        Instant afterAll = NOW.plus(Duration.ofDays(10_000));
        removeAll(Leftover.SESSIONS, afterAll);
        IntStream.range(0, 5).forEach(i -> signIn(UUID.randomUUID().toString()));

        assertThat(IntStream.range(0, 4).map(i -> remove(Leftover.SESSIONS, 2, afterAll)))
                .containsExactly(2, 2, 1, 0);
    }

    private Session signIn(String sessionId) {
        Session session = new Session(sessionId, new Randomness().token(), party, Assurance.CODE, NOW);
        database.run(em -> em.persist(session));
        return session;
    }

    private Authenticator key() {
        return database.call(em -> new Authenticators(em, TestKeys.sealing())
                .sealed(id, person.id(), new SecretKey(new Randomness().bytes(20)), NOW));
    }

    private Device device() {
        return new Device(id, new Randomness().token(), party, "Firefox", NOW);
    }

    private void know(Device device) {
        database.run(em -> new Devices(em, new Throttles(em)).add(device));
    }

    private void goesAt(Leftover leftover, Instant end) {
        stays(leftover, end.minusMillis(1));
        removeAll(leftover, end);
        assertThat(count(leftover)).as("at " + end).isZero();
    }

    private void stays(Leftover leftover, Instant now) {
        removeAll(leftover, now);
        assertThat(count(leftover)).as("at " + now).isOne();
    }

    private void removeAll(Leftover leftover, Instant now) {
        while (remove(leftover, Sweep.BATCH, now) > 0) {
            // The next batch.
        }
    }

    private int remove(Leftover leftover, int atMost, Instant now) {
        return database.call(em -> new Leftovers(em, new Throttles(em)).remove(leftover, atMost, now));
    }

    private long count(Leftover leftover) {
        return count(leftover.table(), leftover.key(), id);
    }

    private long count(String table, String column, String value) {
        return database.call(
                em -> ((Number) em.createNativeQuery("select count(*) from " + table + " where " + column + " = ?1")
                                .setParameter(1, value)
                                .getSingleResult())
                        .longValue());
    }
}
