package org.sallyport.service.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.VIEW_SETTINGS;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.TestMethods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.message.SmsBalances;
import org.sallyport.service.platform.AllRows;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Devices;
import org.sallyport.service.signin.Situations;

@DisplayName("What if")
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class TryingDecisionTest {

    private static final Origin HERE = Origin.web("192.0.2.7");
    private static final TriedDevice NEW = new TriedDevice.New();

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final StaffUser ann = People.userOf(environment, "ann");
    private final StaffUser ben = People.userOf(environment, "ben");
    private Device bens;
    private Device anns;

    @BeforeEach
    void areThere() {
        ann.activate("ann's hash");
        ben.activate("ben's hash");
        bens = remembered(ben, NOW);
        anns = remembered(ann, NOW);
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(ann);
            em.persist(ben);
            em.flush();
            Stream.of(anns, bens).forEach(device -> new Devices(em, new Throttles(em)).add(device));
            Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
            Authenticator app = authenticators.sealed(
                    UUID.randomUUID().toString(),
                    ben.id(),
                    new SecretKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII)),
                    NOW);
            app.activate(NOW);
            authenticators.add(app);
        });
    }

    private Device remembered(StaffUser user, Instant at) {
        Party party = new Party(environment.id(), user.id(), user.epoch(), Door.WEB);
        Device device = new Device(UUID.randomUUID().toString(), new Randomness().token(), party, "Browser", at);
        device.remember(party, environment, true, at);
        return device;
    }

    @Test
    @DisplayName("answers what the table decides, for now, by login and by id")
    void decides() {
        assertThat(reason(sign("ann", NEW))).isEqualTo(Reason.NOT_ENROLLED);
        assertThat(reason(sign("BEN", NEW))).isEqualTo(Reason.NEW_DEVICE);
        TrialOutcome.Decided byId = (TrialOutcome.Decided) ask(sign(ben.id(), NEW));
        assertThat(byId.person()).isEqualTo(new TrialOutcome.Person(ben.id(), "ben", "Somebody"));
        assertThat(byId.at()).isEqualTo(NOW);
        assertThat(byId.ruling().trace()).endsWith("38 >40");
    }

    @Test
    @DisplayName("tries a known device, and one that is made up, at another time")
    void triesDevices() {
        Instant lastMoment = NOW.plus(Duration.ofDays(30)).minusMillis(1);
        TriedDevice madeUp = new TriedDevice.MadeUp(NOW);

        for (TriedDevice device : List.of(new TriedDevice.Known(bens.id()), madeUp)) {
            assertThat(reason(at(device, lastMoment))).isEqualTo(Reason.REMEMBERED_DEVICE);
            assertThat(reason(at(device, lastMoment.plusMillis(1)))).isEqualTo(Reason.REMEMBER_EXPIRED);
        }
    }

    @Test
    @DisplayName("tries a network, and settings that nobody has saved")
    void triesSettings() {
        TwoStepSettings required = environment.settings().withMode(TwoStepMode.REQUIRED);

        assertThat(reason(new Trial("ann", Occasion.SIGN_IN, null, NEW, null, required)))
                .isEqualTo(Reason.REQUIRED_SETUP);
        assertThat(reason(new Trial("ben", Occasion.SIGN_IN, "192.0.2.7", NEW, null, skipping("192.0.2.0/24"))))
                .isEqualTo(Reason.NETWORK_SKIP);
        assertThat(reason(new Trial("ben", Occasion.SIGN_IN, null, NEW, null, skipping("192.0.2.0/24"))))
                .isEqualTo(Reason.NEW_DEVICE);
    }

    @Test
    @DisplayName("tries other occasions than signing in")
    void triesOccasions() {
        assertThat(reason(new Trial("ben", Occasion.CHANGE_SIGN_IN, null, NEW, null, null)))
                .isEqualTo(Reason.STEP_UP_CODE);
        assertThat(reason(new Trial("ben", Occasion.API_V3, null, NEW, null, null)))
                .isEqualTo(Reason.API_MFA);
        assertThat(reason(new Trial("ben", Occasion.LOGIN_FUNCTION, null, NEW, null, null)))
                .isEqualTo(Reason.NEW_DEVICE);
        assertThat(reason(new Trial("ben", Occasion.API_V2, null, NEW, null, null)))
                .isEqualTo(Reason.V3_REQUIRED);
    }

    @Test
    @DisplayName("A-240: knows nobody of another environment, and no device of another person")
    void knowsNothingOfOthers() {
        StaffUser stranger = People.savedIn(database);

        assertThat(ask(sign(stranger.id(), NEW))).isEqualTo(new TrialOutcome.NoSuchPerson());
        assertThat(ask(sign("somebody", NEW))).isEqualTo(new TrialOutcome.NoSuchPerson());
        assertThat(ask(sign("ben", new TriedDevice.Known(anns.id())))).isEqualTo(new TrialOutcome.NoSuchDevice());
        assertThat(ask(sign("ben", new TriedDevice.Known("x")))).isEqualTo(new TrialOutcome.NoSuchDevice());
    }

    @Test
    @DisplayName("changes no row of any table")
    void changesNothing() throws SQLException {
        List<String> before = AllRows.of(database);

        ask(sign("ben", new TriedDevice.Known(bens.id())));
        ask(sign("ben", new TriedDevice.MadeUp(NOW)));
        ask(sign("nobody", NEW));

        assertThat(AllRows.of(database)).hasSizeGreaterThan(20).isEqualTo(before);
    }

    @Test
    @DisplayName("needs both permissions, and audits a refusal")
    void needsBothPermissions() {
        for (Permission only : List.of(VIEW_SETTINGS, OPEN_USER_MANAGEMENT)) {
            TrialOutcome refused = database.call(em -> useCase(em).ask(administrator(only), sign("ben", NEW), HERE));
            assertThat(refused).isEqualTo(new TrialOutcome.Forbidden());
        }
        List<AuditLine> refusals = database.call(
                em -> em.createQuery("select e from AuditEntry e where e.environmentId = :here", AuditEntry.class)
                        .setParameter("here", environment.id())
                        .getResultStream()
                        .map(AuditEntry::line)
                        .toList());
        assertThat(refusals).hasSize(2).allSatisfy(line -> {
            assertThat(line.action()).isEqualTo(AuditAction.TRY_DECISION);
            assertThat(line.outcome()).isEqualTo(AuditOutcome.DENIED);
        });
    }

    private static Trial sign(String person, TriedDevice device) {
        return new Trial(person, Occasion.SIGN_IN, null, device, null, null);
    }

    private static Trial at(TriedDevice device, Instant at) {
        return new Trial("ben", Occasion.SIGN_IN, null, device, at, null);
    }

    private TwoStepSettings skipping(String cidr) {
        TwoStepSettings now = environment.settings();
        return new TwoStepSettings(
                now.mode(),
                now.methods(),
                now.recoveryCodes(),
                now.remembering(),
                List.of(new SkipNetwork(cidr, "Office", "Badge at the door", null)),
                now.skipForAdministrators(),
                now.allowExemptions(),
                now.externalExempt(),
                now.phoneCapture(),
                now.serviceRole(),
                now.keystoneV2(),
                now.contactTwoStep(),
                now.newPersonOverride(),
                now.pickups(),
                now.sessions(),
                now.vocabulary());
    }

    private @Nullable Reason reason(Trial trial) {
        return ask(trial) instanceof TrialOutcome.Decided decided
                ? decided.ruling().decision().reason()
                : null;
    }

    private TrialOutcome ask(Trial trial) {
        return database.call(em -> useCase(em).ask(administrator(VIEW_SETTINGS, OPEN_USER_MANAGEMENT), trial, HERE));
    }

    private SignedInUser administrator(Permission... permissions) {
        return new SignedInUser(
                "session",
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                ann.id(),
                "ada",
                "Ada",
                Set.of(),
                Set.of(permissions),
                Assurance.CODE,
                NOW,
                NOW,
                NOW,
                false);
    }

    private static TryingDecision useCase(EntityManager em) {
        TimeSource time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
        TryingDecision useCase = new TryingDecision();
        useCase.users = new Users(em);
        useCase.environments = new Environments(em);
        useCase.devices = new Devices(em, new Throttles(em));
        useCase.situations = new Situations(
                new Authenticators(em, TestKeys.sealing()),
                TestMethods.destinations(em),
                new SmsBalances(em, TestSmsFacts.development()));
        useCase.authority = new Authority(new AuditTrail(em, time, new Randomness()));
        useCase.time = time;
        return useCase;
    }
}
