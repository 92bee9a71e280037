package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.signin.ForgettingDevices.Result;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForgettingDevicesTest {

    private static final Origin HERE = Origin.web("192.0.2.7");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Parameter
    TestDatabase database;

    private Household home;
    private Device desk;
    private Device phone;
    private Session atDesk;
    private Session onPhone;
    private SignedInUser ann;

    @BeforeEach
    void isSignedInTwice() {
        home = new Household(database);
        desk = home.remembered(home.ann, true, NOW);
        phone = home.remembered(home.ann, true, NOW);
        atDesk = home.session(home.ann, desk, NOW);
        onPhone = home.session(home.ann, phone, NOW);
        ann = home.in(atDesk, home.ann);
    }

    @Test
    @DisplayName("C-57, C-58, A-072: a forgotten device is none any more, and what began on it has ended")
    void forgets() {
        SignIn half = halfOn(phone);

        assertThat(forget(phone)).isEqualTo(Result.FORGOTTEN);

        assertThat(isThere(phone)).isFalse();
        assertThat(isAlive(onPhone)).isFalse();
        assertThat(isOpen(half)).isFalse();
        assertThat(isThere(desk)).isTrue();
        assertThat(isAlive(atDesk)).isTrue();
        assertThat(audited("FORGET_DEVICE")).isEqualTo(1);
    }

    @Test
    @DisplayName("C-59, F-37: the device in use isn't forgotten, whatever is asked")
    void keepsTheOneInUse() {
        assertThat(forget(desk)).isEqualTo(Result.IN_USE);

        assertThat(isThere(desk)).isTrue();
        assertThat(isAlive(atDesk)).isTrue();
        assertThat(audited("FORGET_DEVICE")).isZero();
    }

    @Test
    @DisplayName("A-240: somebody else's device is like one that isn't there, to forget and to rename")
    void leavesOthersAlone() {
        Device bens = home.remembered(home.ben, true, NOW);

        assertThat(forget(bens)).isEqualTo(Result.NOT_THERE);
        assertThat(forget("no-such-device")).isEqualTo(Result.NOT_THERE);
        assertThat(rename(bens.id(), "Mine")).isFalse();
        assertThat(rename("no-such-device", "Mine")).isFalse();
        assertThat(found(bens).name()).isEqualTo("Browser");
    }

    @Test
    void renames() {
        assertThat(rename(phone.id(), "My phone")).isTrue();
        assertThat(found(phone).name()).isEqualTo("My phone");
        assertThat(found(desk).name()).isEqualTo("Browser");
    }

    @Test
    @DisplayName("All others go, and only the person's own")
    void forgetsAllOthers() {
        Device bens = home.remembered(home.ben, true, NOW);
        Session atBens = home.session(home.ben, bens, NOW);

        database.run(em -> Household.forgettingDevices(em, LATER).forgetOthers(ann, HERE));

        assertThat(isThere(phone)).isFalse();
        assertThat(isAlive(onPhone)).isFalse();
        assertThat(isThere(desk)).isTrue();
        assertThat(isThere(bens)).isTrue();
        assertThat(isAlive(atBens)).isTrue();
        assertThat(isAlive(atDesk)).isTrue();
    }

    @Test
    @DisplayName("Of two who forget one device at once, one has")
    void isForgottenOnce() {
        try (Race race = new Race(8)) {
            assertThat(race.winners(() -> forget(phone) == Result.FORGOTTEN)).isEqualTo(1);
        }
        assertThat(audited("FORGET_DEVICE")).isEqualTo(1);
    }

    @Test
    @DisplayName("A-072: a sign-in that relies on the device while it is forgotten ends with it")
    void endsTheSignInThatWasUnderWay() throws InterruptedException, ExecutionException {
        CountDownLatch relied = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Session> signIn = threads.submit(() -> database.call(em -> {
                Device held = Household.devices(em).hold(phone.id()).orElseThrow();
                relied.countDown();
                await(goOn);
                Session session = new Session(
                        UUID.randomUUID().toString(),
                        new Randomness().token(),
                        home.party(home.ann, Door.WEB),
                        Assurance.REMEMBERED,
                        NOW);
                new Sessions(em).add(session.on(held));
                return session;
            }));
            relied.await();
            Future<Result> forgetting = threads.submit(() -> forget(phone));
            assertThatThrownBy(() -> forgetting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();

            assertThat(forgetting.get()).isEqualTo(Result.FORGOTTEN);
            assertThat(isAlive(signIn.get())).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("C-56, C-60: the list has each device with what it is spared, and marks this one")
    void listsDevices() {
        Device seen = home.known(home.ann, Door.WEB);
        home.known(home.ann, Door.REST);

        List<KnownDevice> devices =
                database.call(em -> Household.reviewingDevices(em, LATER).devices(ann));

        assertThat(devices).extracting(KnownDevice::id).containsExactlyInAnyOrder(desk.id(), phone.id(), seen.id());
        assertThat(devices)
                .filteredOn(KnownDevice::current)
                .extracting(KnownDevice::id)
                .containsExactly(desk.id());
        assertThat(devices)
                .filteredOn(device -> device.id().equals(phone.id()))
                .extracting(KnownDevice::rememberedUntil)
                .containsExactly(NOW.plus(Duration.ofDays(30)));
        assertThat(devices)
                .filteredOn(device -> device.id().equals(seen.id()))
                .extracting(KnownDevice::rememberedUntil)
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("Only live sessions are listed, the newest first, and this one is marked")
    void listsSessions() {
        Session over = home.session(home.ann, phone, NOW);
        database.run(em -> new Sessions(em).end(over, NOW));
        home.session(home.ann, phone, NOW.minus(Duration.ofHours(12)));
        home.session(home.ann, phone, NOW.minus(Duration.ofMinutes(30)));

        List<LiveSession> sessions =
                database.call(em -> Household.reviewingDevices(em, NOW).sessions(ann));

        assertThat(sessions).hasSize(2);
        assertThat(sessions).filteredOn(LiveSession::current).hasSize(1);
        assertThat(sessions).extracting(LiveSession::device).containsOnly("Browser");
    }

    @Test
    @DisplayName("Signing out everywhere else leaves this session and the devices")
    void signsOutEverywhereElse() {
        Session bens = home.session(home.ben, null, NOW);

        database.run(em -> Household.signingOutElsewhere(em, LATER).signOut(ann, HERE));

        assertThat(isAlive(onPhone)).isFalse();
        assertThat(isAlive(atDesk)).isTrue();
        assertThat(isAlive(bens)).isTrue();
        assertThat(isThere(phone)).isTrue();
        assertThat(audited("SIGN_OUT_ELSEWHERE")).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SignIn halfOn(Device device) {
        Decision.Challenge challenge =
                new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.REMEMBER_EXPIRED);
        SignIn half = new SignIn(
                        UUID.randomUUID().toString(),
                        new Randomness().token(),
                        home.party(home.ann, Door.WEB),
                        challenge,
                        NOW)
                .from(device);
        database.run(em -> new SignIns(em).add(half));
        return half;
    }

    private Result forget(Device device) {
        return forget(device.id());
    }

    private Result forget(String id) {
        return database.call(em -> Household.forgettingDevices(em, LATER).forget(ann, id, HERE));
    }

    private boolean rename(String id, String name) {
        return database.call(em -> Household.devices(em).rename(id, home.ann.id(), new DeviceName(name)));
    }

    private boolean isThere(Device device) {
        boolean there =
                database.call(em -> Household.devices(em).find(device.id())).isPresent();
        boolean counted =
                database.call(em -> new Throttles(em).reserve(device.id(), NOW)).isPresent();
        assertThat(counted).as("its count of failures").isEqualTo(there);
        return there;
    }

    private Device found(Device device) {
        return database.call(em -> Household.devices(em).find(device.id())).orElseThrow();
    }

    private boolean isAlive(Session session) {
        return database.call(em -> new Sessions(em).get(session.id())).isAliveAt(LATER, SessionLimits.OFFICE_DAY);
    }

    private boolean isOpen(SignIn signIn) {
        return database.call(em -> new SignIns(em).lockOpen(signIn.id(), LATER)).isPresent();
    }

    private long audited(String action) {
        return database.call(em -> ((Number)
                        em.createNativeQuery("select count(*) from audit_entry where action = ?1 and actor_id = ?2")
                                .setParameter(1, action)
                                .setParameter(2, home.ann.id())
                                .getSingleResult())
                .longValue());
    }
}
