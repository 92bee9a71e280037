package org.sallyport.service.signin;

import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.directory.CountedAttempts;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.PendingKeys;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.enrolment.TestMethods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.message.SmsBalances;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestFacts;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

/** Two people of one environment with devices and sessions, and the use cases as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class Household {

    /** Of RFC 6238, whose codes are known. */
    private static final SecretKey KEY = new SecretKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** As many as an administrator may make in an hour. */
    static final int REMOVALS = 3;

    public final TestDatabase database;
    public final Environment environment = People.environment();
    public final StaffUser ann = People.userOf(environment, "ann");
    public final StaffUser ben = People.userOf(environment, "ben");

    public Household(TestDatabase database) {
        this.database = database;
        ann.activate("ann's hash");
        ben.activate("ben's hash");
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(ann);
            em.persist(ben);
            em.flush();
            new Throttles(em).add(ann.id());
            new Throttles(em).add(ben.id());
        });
    }

    /** Somebody more, who holds {@code permissions}. */
    public StaffUser hired(String login, Permission... permissions) {
        StaffUser person = People.userOf(environment, login);
        person.activate(login + "'s hash");
        person.hold(Set.of(permissions));
        database.run(em -> {
            em.persist(person);
            em.flush();
            new Throttles(em).add(person.id());
        });
        return person;
    }

    /** A key of which the first code is awaited, in this sign-in or session. */
    void pend(StaffUser person, String boundTo, Instant now) {
        database.run(em -> {
            Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
            authenticators.replacePending(
                    authenticators.sealed(UUID.randomUUID().toString(), person.id(), KEY, now), boundTo, now);
        });
    }

    public void enrol(StaffUser person) {
        database.run(em -> {
            Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
            Authenticator app = authenticators.sealed(UUID.randomUUID().toString(), person.id(), KEY, NOW);
            app.activate(NOW);
            authenticators.add(app);
        });
    }

    /** A browser on which a code was right. */
    public Device remembered(StaffUser person, boolean chosen, Instant verifiedAt) {
        Device device = deviceOf(person, Door.WEB);
        device.remember(party(person, Door.WEB), environment, chosen, verifiedAt);
        return saved(device);
    }

    public Device known(StaffUser person, Door door) {
        return saved(deviceOf(person, door));
    }

    private Device saved(Device device) {
        database.run(em -> new Devices(em, new Throttles(em)).add(device));
        return device;
    }

    private Device deviceOf(StaffUser person, Door door) {
        return new Device(UUID.randomUUID().toString(), new Randomness().token(), party(person, door), "Browser", NOW);
    }

    public Session session(StaffUser person, @Nullable Device device, Instant now) {
        Session session = new Session(
                UUID.randomUUID().toString(),
                new Randomness().token(),
                party(person, Door.WEB),
                device == null ? Assurance.NONE : Assurance.CODE,
                now);
        database.run(em -> new Sessions(em).add(device == null ? session : session.on(device)));
        return session;
    }

    Party party(StaffUser person, Door door) {
        return new Party(environment.id(), person.id(), person.epoch(), door);
    }

    public SignedInUser in(Session session, StaffUser person) {
        return new SignedInUser(
                session.id(),
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                person.id(),
                person.login(),
                person.name(),
                Set.of(),
                Set.of(),
                session.assurance(),
                session.signedInAt(),
                session.signedInAt(),
                session.signedInAt(),
                false);
    }

    public static TimeSource at(Instant now) {
        return new TimeSource(Clock.fixed(now, ZoneOffset.UTC));
    }

    public static Devices devices(EntityManager em) {
        return new Devices(em, new Throttles(em));
    }

    public static AuditTrail audit(EntityManager em, Instant now) {
        return new AuditTrail(em, at(now), new Randomness());
    }

    static ReplacingPassword replacingPassword(EntityManager em, Instant now) {
        ReplacingPassword useCase = new ReplacingPassword();
        useCase.users = new Users(em);
        useCase.environments = new Environments(em);
        useCase.situations = situations(em);
        useCase.sessions = new Sessions(em);
        useCase.devices = devices(em);
        useCase.ownSessions = ownSessions(em, now);
        useCase.usingCode = TestMethods.usingCode(em);
        useCase.notices = TestNotices.in(em, now);
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }

    /** Of the app. */
    static TypedCode code(String digits) {
        return new TypedCode(Method.TOTP, OneTimeCode.of(digits).orElseThrow());
    }

    static Situations situations(EntityManager em) {
        return new Situations(
                new Authenticators(em, TestKeys.sealing()),
                TestMethods.destinations(em),
                new SmsBalances(em, TestSmsFacts.development()));
    }

    static OwnSessions ownSessions(EntityManager em, Instant now) {
        Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
        return new OwnSessions(
                new Sessions(em),
                new Users(em),
                new Environments(em),
                devices(em),
                authenticators,
                situations(em),
                audit(em, now));
    }

    public static RemovalCheck removalCheck(EntityManager em, Instant now) {
        RemovalCheck useCase = new RemovalCheck();
        useCase.notices = TestNotices.in(em, now);
        useCase.authenticators = new Authenticators(em, TestKeys.sealing());
        useCase.users = new Users(em);
        useCase.audit = audit(em, now);
        useCase.usingCode = TestMethods.usingCode(em);
        useCase.methods = TestMethods.in(em);
        useCase.ownSessions = ownSessions(em, now);
        useCase.limitingRemovals = new LimitingRemovals(
                new RemovalCounts(em), new Holders(em), TestNotices.in(em, now), TestFacts.removalsPerHour(REMOVALS));
        useCase.time = at(now);
        return useCase;
    }

    static CodeCheck codeCheck(EntityManager em, Instant now) {
        Sessions sessions = new Sessions(em);
        CodeCheck useCase = new CodeCheck();
        useCase.notices = TestNotices.in(em, now);
        useCase.signIns = new SignIns(em);
        useCase.arrivals = new Arrivals(new Users(em), new Environments(em), devices(em));
        useCase.situations = situations(em);
        useCase.users = new Users(em);
        useCase.usingCode = TestMethods.usingCode(em);
        useCase.openingSession = new OpeningSession(
                sessions,
                new KeepingDevice(
                        devices(em),
                        new Forgetting(devices(em), useCase.signIns, sessions),
                        new Randomness(),
                        TestNotices.in(em, now)),
                CountedAttempts.in(em, at(now)),
                new Users(em),
                new Randomness());
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }

    static EnrolmentCheck enrolmentCheck(EntityManager em, Instant now) {
        Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
        EnrolmentCheck useCase = new EnrolmentCheck();
        useCase.signIns = new SignIns(em);
        useCase.arrivals = new Arrivals(new Users(em), new Environments(em), devices(em));
        useCase.situations = situations(em);
        useCase.users = new Users(em);
        useCase.authenticators = authenticators;
        useCase.settingUp = new SettingUp(new PendingKeys(), authenticators);
        useCase.openingSession = new OpeningSession(
                new Sessions(em),
                new KeepingDevice(devices(em), forgetting(em), new Randomness(), TestNotices.in(em, now)),
                CountedAttempts.in(em, at(now)),
                new Users(em),
                new Randomness());
        useCase.notices = TestNotices.in(em, now);
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }

    static ProvingAgain provingAgain(EntityManager em, Instant now) {
        Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
        OwnSessions ownSessions = ownSessions(em, now);
        ProvingAgain useCase = new ProvingAgain();
        useCase.ownSessions = ownSessions;
        useCase.countingAttempt =
                new CountingAttempt(CountedAttempts.in(em, at(now)), new LimitingSource(), new RecordingRefusal());
        useCase.codeAttempts = new CodeAttempts();
        useCase.codeAttempts.authenticators = authenticators;
        useCase.proofCheck = new ProofCheck();
        useCase.proofCheck.ownSessions = ownSessions;
        useCase.proofCheck.usingCode = TestMethods.usingCode(em);
        useCase.proofCheck.audit = audit(em, now);
        useCase.proofCheck.time = at(now);
        useCase.endingDoubtedSession = endingDoubtedSession(em, now);
        useCase.time = at(now);
        return useCase;
    }

    static EndingDoubtedSession endingDoubtedSession(EntityManager em, Instant now) {
        EndingDoubtedSession useCase = new EndingDoubtedSession();
        useCase.sessions = new Sessions(em);
        useCase.ownSessions = ownSessions(em, now);
        useCase.throttles = new Throttles(em);
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }

    private static Forgetting forgetting(EntityManager em) {
        return new Forgetting(devices(em), new SignIns(em), new Sessions(em));
    }

    static ForgettingDevices forgettingDevices(EntityManager em, Instant now) {
        ForgettingDevices useCase = new ForgettingDevices();
        useCase.devices = devices(em);
        useCase.sessions = new Sessions(em);
        useCase.forgetting = forgetting(em);
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }

    static ReviewingDevices reviewingDevices(EntityManager em, Instant now) {
        ReviewingDevices useCase = new ReviewingDevices();
        useCase.devices = devices(em);
        useCase.sessions = new Sessions(em);
        useCase.users = new Users(em);
        useCase.environments = new Environments(em);
        useCase.time = at(now);
        return useCase;
    }

    static SigningOutElsewhere signingOutElsewhere(EntityManager em, Instant now) {
        SigningOutElsewhere useCase = new SigningOutElsewhere();
        useCase.sessions = new Sessions(em);
        useCase.audit = audit(em, now);
        useCase.time = at(now);
        return useCase;
    }
}
