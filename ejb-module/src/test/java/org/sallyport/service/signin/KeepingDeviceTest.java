package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeepingDeviceTest {

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Instant IN_THIRTY_DAYS = NOW.plus(Duration.ofDays(30));

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final StaffUser ann = People.userOf(environment, "ann");
    private final StaffUser ben = People.userOf(environment, "ben");

    @BeforeEach
    void areThere() {
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(ann);
            em.persist(ben);
        });
    }

    @Test
    @DisplayName("C-50, C-64: remembered for thirty days where the box was ticked")
    void remembersForTheChosenDays() {
        assertThat(left(ticked(ann, null)).rememberedUntil()).isEqualTo(IN_THIRTY_DAYS);
    }

    @Test
    @DisplayName("C-54: remembered for five minutes where it wasn't")
    void remembersForTheGrace() {
        assertThat(left(unticked(ann, null)).rememberedUntil()).isEqualTo(NOW.plus(GRACE));
    }

    @Test
    @DisplayName("D-01: AUTO acts as if the box were ticked")
    void remembersWithoutABoxUnderAuto() {
        remembering(new Remembering(RememberMode.AUTO, 30, Duration.ZERO));

        assertThat(left(unticked(ann, null)).rememberedUntil()).isEqualTo(IN_THIRTY_DAYS);
    }

    @Test
    @DisplayName("C-65, C-66, D-02: with 0 days a tick counts for nothing, and the grace is left")
    void ignoresATickForNoDays() {
        remembering(new Remembering(RememberMode.ASK, 0, GRACE));

        assertThat(left(ticked(ann, null)).rememberedUntil()).isEqualTo(NOW.plus(GRACE));
    }

    @Test
    @DisplayName("D-01: under NEVER a browser is known, and an application is left nothing")
    void remembersNothingUnderNever() {
        remembering(Remembering.never());

        assertThat(left(ticked(ann, null)).rememberedUntil()).isNull();
        assertThat(after(ticked(ann, null).at(Door.REST))).isEmpty();
    }

    @Test
    @DisplayName("C-63, D-04: fewer days hold for what was remembered before, more revive nothing")
    void countsTodaysDaysButNeverMoreThanWereChosen() {
        Token token = left(ticked(ann, null)).token();

        remembering(new Remembering(RememberMode.ASK, 7, GRACE));
        assertThat(rememberedUntil(token)).contains(NOW.plus(Duration.ofDays(7)));
        remembering(new Remembering(RememberMode.ASK, 0, GRACE));
        assertThat(rememberedUntil(token)).contains(NOW.plus(GRACE));
        remembering(new Remembering(RememberMode.ASK, 90, GRACE));
        assertThat(rememberedUntil(token)).contains(IN_THIRTY_DAYS);
    }

    @Test
    @DisplayName("C-70, C-72, D-05: what was remembered before two-step verification was off is void when it is back")
    void forgetsWhenTwoStepVerificationGoesOff() {
        Token token = left(ticked(ann, null)).token();
        mode(TwoStepMode.OFF);
        mode(TwoStepMode.OPTIONAL);

        assertThat(rememberedUntil(token)).isEmpty();
    }

    @Test
    @DisplayName("Another code on the same device renews it, and its old token is worth nothing")
    void renewsUnderANewToken() {
        Token first = left(unticked(ann, null)).token();
        Token second = left(ticked(ann, first)).token();

        assertThat(find(first, ann)).isEmpty();
        assertThat(rememberedUntil(second)).contains(IN_THIRTY_DAYS);
        assertThat(devicesOf(ann)).hasSize(1);
    }

    @Test
    @DisplayName("C-10, C-53: without a code a browser is known, keeps its token and spares nothing")
    void knowsABrowserByThePasswordAlone() {
        Token token = left(byPassword(ann, null)).token();

        assertThat(rememberedUntil(token)).isEmpty();
        assertThat(after(byPassword(ann, token))).isEmpty();
        assertThat(devicesOf(ann)).hasSize(1);
        assertThat(after(byPassword(ann, null).at(Door.REST))).isEmpty();
    }

    @Test
    @DisplayName("D-32: people who share a browser are remembered each for themselves, and move along together")
    void keepsPeopleOfOneBrowserApart() {
        Token anns = left(ticked(ann, null)).token();
        assertThat(find(anns, ben)).isEmpty();

        Token shared = left(unticked(ben, anns)).token();
        assertThat(find(anns, ann)).isEmpty();
        assertThat(rememberedUntil(shared)).contains(IN_THIRTY_DAYS);
        assertThat(find(shared, ben)).isPresent();
    }

    @Test
    @DisplayName("An application keeps a token for each person: one is never given another's")
    void leavesAnApplicationsTokensApart() {
        Token anns = left(ticked(ann, null).at(Door.REST)).token();
        Token bens = left(ticked(ben, anns).at(Door.REST)).token();

        assertThat(find(anns, ann, Door.REST)).isPresent();
        assertThat(find(bens, ann, Door.REST)).isEmpty();
        assertThat(find(anns, ann)).as("at the web's door").isEmpty();
    }

    @Test
    @DisplayName("A-076: the oldest of fifty devices makes room for another")
    void keepsFiftyDevicesOfOnePerson() {
        List<Token> tokens = IntStream.rangeClosed(0, 50)
                .mapToObj(i ->
                        left(ticked(ann, null).laterBy(Duration.ofSeconds(i))).token())
                .toList();

        assertThat(devicesOf(ann)).hasSize(Device.MOST_OF_ONE_PERSON);
        assertThat(find(tokens.get(0), ann)).isEmpty();
        assertThat(find(tokens.get(1), ann)).isPresent();
    }

    @Test
    @DisplayName("A-072, A-076: what was begun on a device that makes room ends with it")
    void endsWhatWasBegunOnTheDeviceThatMakesRoom() {
        Device oldest = find(left(ticked(ann, null)).token(), ann).orElseThrow();
        Session session = new Session(
                        UUID.randomUUID().toString(), new Randomness().token(), oldest.party(), Assurance.CODE, NOW)
                .on(oldest);
        SignIn half = new SignIn(
                        UUID.randomUUID().toString(),
                        new Randomness().token(),
                        oldest.party(),
                        new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.REMEMBER_EXPIRED),
                        NOW)
                .from(oldest);
        database.run(em -> {
            new Sessions(em).add(session);
            new SignIns(em).add(half);
        });

        for (int i = 1; i <= Device.MOST_OF_ONE_PERSON; i++) {
            left(ticked(ann, null).laterBy(Duration.ofSeconds(i)));
        }

        assertThat(database.call(em -> new Sessions(em).get(session.id())).isAliveAt(NOW, SessionLimits.OFFICE_DAY))
                .isFalse();
        boolean isOpen =
                database.call(em -> new SignIns(em).lockOpen(half.id(), NOW)).isPresent();
        assertThat(isOpen).as("the half sign-in").isFalse();
    }

    /** One whole sign-in: by whom, with what, from where. */
    private record Try(
            StaffUser who,
            Assurance assurance,
            boolean ticked,
            @Nullable Token token,
            Door door,
            Instant now) {

        Try at(Door other) {
            return new Try(who, assurance, ticked, token, other, now);
        }

        Try laterBy(Duration time) {
            return new Try(who, assurance, ticked, token, door, now.plus(time));
        }
    }

    @Test
    @DisplayName("A-073: a browser that wasn't known is told of, and one that was isn't")
    void tellsOfNewDevices() {
        database.run(em -> em.find(StaffUser.class, ann.id()).writeTo("ann@harbor.example"));
        Token token = left(byPassword(ann, null)).token();
        assertThat(told()).containsExactly(Notice.NEW_DEVICE);

        after(byPassword(ann, token));
        after(unticked(ann, token));

        assertThat(told()).containsExactly(Notice.NEW_DEVICE);
    }

    private List<Notice> told() {
        return database.call(em -> TestNotices.to(ann, em));
    }

    private static Try ticked(StaffUser who, @Nullable Token token) {
        return new Try(who, Assurance.CODE, true, token, Door.WEB, NOW);
    }

    private static Try unticked(StaffUser who, @Nullable Token token) {
        return new Try(who, Assurance.CODE, false, token, Door.WEB, NOW);
    }

    private static Try byPassword(StaffUser who, @Nullable Token token) {
        return new Try(who, Assurance.NONE, false, token, Door.WEB, NOW);
    }

    private DeviceToken left(Try attempt) {
        return after(attempt).orElseThrow();
    }

    private Optional<DeviceToken> after(Try attempt) {
        return database.call(em -> {
            Devices devices = devices(em);
            Device known = devices.find(attempt.token(), attempt.who().id(), attempt.door())
                    .orElse(null);
            return new KeepingDevice(
                            devices,
                            new Forgetting(devices, new SignIns(em), new Sessions(em)),
                            new Randomness(),
                            TestNotices.in(em, attempt.now()))
                    .after(new WholeSignIn(
                            new Arrival(
                                    person(em, attempt.who()),
                                    Origin.at(attempt.door(), "192.0.2.7"),
                                    new PresentedDevice(attempt.token(), "Firefox on Windows"),
                                    known,
                                    attempt.now()),
                            Reason.NEW_DEVICE,
                            attempt.assurance(),
                            attempt.ticked()))
                    .flatMap(KeepingDevice.Kept::left);
        });
    }

    private void remembering(Remembering remembering) {
        database.run(em -> {
            Environment stored = em.find(Environment.class, environment.id());
            stored.adopt(stored.settings().withRemembering(remembering));
        });
    }

    private void mode(TwoStepMode mode) {
        database.run(em -> {
            Environment stored = em.find(Environment.class, environment.id());
            stored.adopt(stored.settings().withMode(mode));
        });
    }

    private Optional<Instant> rememberedUntil(Token token) {
        return database.call(em -> devices(em)
                .find(token, ann.id(), Door.WEB)
                .flatMap(device -> person(em, ann).rememberedUntil(device, NOW)));
    }

    private Optional<Device> find(Token token, StaffUser who) {
        return find(token, who, Door.WEB);
    }

    private Optional<Device> find(Token token, StaffUser who, Door door) {
        return call(devices -> devices.find(token, who.id(), door));
    }

    private List<Device> devicesOf(StaffUser who) {
        return call(devices -> devices.ofPerson(who.id()));
    }

    private <T> T call(Function<Devices, T> work) {
        return database.call(em -> work.apply(devices(em)));
    }

    private Situations.Person person(EntityManager em, StaffUser who) {
        return new Situations.Person(em.find(StaffUser.class, who.id()), em.find(Environment.class, environment.id()));
    }

    private static Devices devices(EntityManager em) {
        return new Devices(em, new Throttles(em));
    }
}
