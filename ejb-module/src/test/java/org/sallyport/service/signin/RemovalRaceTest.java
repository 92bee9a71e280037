package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Removing somebody else's two-step verification at the same moment as")
class RemovalRaceTest {

    private static final int ROUNDS = 20;

    /** Of RFC 6238, appendix B: the code of this moment is known. */
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);

    private static final TypedCode RIGHT = Household.code("279037");
    private static final Origin HERE = Origin.rest("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Household home;
    private StaffUser ada;
    private StaffUser dora;

    @BeforeEach
    void areThere() {
        home = new Household(database);
        home.enrol(home.ben);
        ada = home.hired("ada", OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP);
        dora = home.hired("dora", OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("A-061: another administrator: one finds nothing left, and keeps the code")
    void removesOnce() {
        home.enrol(dora);
        Session adas = home.session(ada, null, NOW);
        Session doras = home.session(dora, null, NOW);

        List<ChangeOutcome> outcomes = both(
                () -> byPassword(ada, adas, home.ben), //
                () -> byCode(dora, doras, home.ben));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new ChangeOutcome.Done(), new ChangeOutcome.Denied(Reason.NOTHING_TO_REMOVE));
        assertThat(epochOf(home.ben)).isEqualTo(home.ben.epoch() + 1);
        home.enrol(home.ann);
        assertThat(byCode(dora, doras, home.ann) instanceof ChangeOutcome.Done)
                .as("dora's code is good still")
                .isEqualTo(outcomes.get(0) instanceof ChangeOutcome.Done);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("A-061: the same the other way round: one of the two administrators keeps it")
    void oneRemains() {
        home.enrol(ada);
        home.enrol(dora);
        Session adas = home.session(ada, null, NOW);
        Session doras = home.session(dora, null, NOW);

        List<ChangeOutcome> outcomes = both(() -> byCode(ada, adas, dora), () -> byCode(dora, doras, ada));

        assertThat(outcomes).containsOnlyOnce(new ChangeOutcome.Done());
        assertThat(isEnrolled(ada)).isNotEqualTo(isEnrolled(dora));
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("A-057: the right code of that person's sign-in: whichever is first, no session outlives it")
    void endsWhatMetNeither() {
        Session adas = home.session(ada, null, NOW);
        String half = halfOf(home.ben);

        List<Object> outcomes = both(
                () -> byPassword(ada, adas, home.ben),
                () -> database.call(em -> Household.codeCheck(em, NOW).conclude(half, rightCode(), HERE)));

        assertThat(outcomes.get(0)).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(outcomes.get(1)).isInstanceOfAny(SignInOutcome.SignedIn.class, SignInOutcome.NotVerified.class);
        assertThat(sessionsOf(home.ben)).isEqualTo(outcomes.get(1) instanceof SignInOutcome.SignedIn ? 1 : 0);
        assertThat(liveSessionsOf(home.ben)).isZero();
    }

    private <T> List<T> both(Callable<? extends T> one, Callable<? extends T> other) {
        Queue<Integer> lanes = new ConcurrentLinkedQueue<>(List.of(0, 1));
        Map<Integer, T> outcomes = new ConcurrentHashMap<>();
        try (Race race = new Race(2)) {
            race.winners(() -> {
                int lane = lanes.remove();
                outcomes.put(lane, lane == 0 ? one.call() : other.call());
                return true;
            });
        }
        return List.of(outcomes.get(0), outcomes.get(1));
    }

    private ChangeOutcome byCode(StaffUser administrator, Session session, StaffUser target) {
        return database.call(
                em -> Household.removalCheck(em, NOW).byCode(wanted(administrator, session, target), RIGHT));
    }

    private ChangeOutcome byPassword(StaffUser administrator, Session session, StaffUser target) {
        return database.call(em -> Household.removalCheck(em, NOW)
                .byPassword(wanted(administrator, session, target), CheckingPassword.Result.RIGHT));
    }

    private RemovalCheck.Wanted wanted(StaffUser administrator, Session session, StaffUser target) {
        return RemovalCheck.Wanted.removal(home.in(session, administrator), target.id(), HERE);
    }

    private static SecondStep rightCode() {
        return new SecondStep(
                new Randomness().token(), Method.TOTP, RIGHT.code(), false, PresentedDevice.application());
    }

    private String halfOf(StaffUser person) {
        String id = UUID.randomUUID().toString();
        Token token = new Randomness().token();
        Decision.Challenge challenge =
                new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE);
        database.run(em -> new SignIns(em).add(new SignIn(id, token, home.party(person, Door.REST), challenge, NOW)));
        return id;
    }

    private boolean isEnrolled(StaffUser person) {
        return database.call(em -> new Authenticators(em, TestKeys.sealing())
                .findActive(person.id())
                .isPresent());
    }

    private long epochOf(StaffUser person) {
        return database.call(em -> em.find(StaffUser.class, person.id()).epoch());
    }

    private long sessionsOf(StaffUser person) {
        return count("select count(*) from session where user_id = ?1", person);
    }

    private long liveSessionsOf(StaffUser person) {
        return count(
                "select count(*) from session s join staff_user u on u.id = s.user_id"
                        + " where u.id = ?1 and u.epoch = s.user_epoch",
                person);
    }

    private long count(String sql, StaffUser person) {
        return database.call(em ->
                ((Number) em.createNativeQuery(sql).setParameter(1, person.id()).getSingleResult()).longValue());
    }
}
