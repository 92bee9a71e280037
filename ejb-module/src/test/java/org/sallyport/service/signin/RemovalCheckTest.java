package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Removing somebody else's two-step verification")
class RemovalCheckTest {

    /** Of RFC 6238, appendix B: the code of this moment is known. */
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);

    private static final TypedCode RIGHT = Household.code("279037");
    private static final TypedCode WRONG = Household.code("279038");
    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Household home;
    private StaffUser ada;
    private Session adas;

    @BeforeEach
    void lostAPhone() {
        home = new Household(database);
        home.enrol(home.ben);
        ada = home.hired("ada", OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP);
        adas = home.session(ada, null, NOW);
    }

    @Test
    @DisplayName("C-36, F-34: no key is left, and what was signed in, begun or remembered with it is void")
    void leavesNothing() {
        Device device = home.remembered(home.ben, true, NOW);
        Token half = halfOf(home.ben);

        assertThat(byPassword(CheckingPassword.Result.RIGHT)).isInstanceOf(ChangeOutcome.Done.class);

        assertThat(isEnrolled(home.ben)).isFalse();
        assertThat(reloaded(home.ben).epoch()).isEqualTo(home.ben.epoch() + 1);
        assertThat(isOpen(half)).isFalse();
        assertThat(isRemembered(device)).isFalse();
        assertThat(reloaded(ada).epoch()).as("of who did it").isEqualTo(ada.epoch());
    }

    @Test
    @DisplayName("C-45: an administrator with two-step verification gives the own code, which serves once")
    void asksForTheOwnCode() {
        home.enrol(ada);
        home.enrol(home.ann);

        assertThat(asked()).isInstanceOfSatisfying(Decision.Challenge.class, challenge -> {
            assertThat(challenge.methods()).containsExactly(Method.TOTP);
            assertThat(challenge.recoveryAccepted()).as("D-18").isFalse();
        });
        assertThat(byCode(WRONG, home.ben)).isInstanceOf(ChangeOutcome.NotVerified.class);
        assertThat(isEnrolled(home.ben)).isTrue();
        assertThat(byCode(RIGHT, home.ben)).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(byCode(RIGHT, home.ann)).as("A-150").isInstanceOf(ChangeOutcome.NotVerified.class);
        assertThat(isEnrolled(home.ann)).isTrue();
    }

    @Test
    @DisplayName("C-46, C-47: one without gives the password, which is nothing from one with")
    void asksForThePasswordWhereThereIsNothingElse() {
        assertThat(byCode(RIGHT, home.ben)).isInstanceOf(ChangeOutcome.NotOffered.class);
        assertThat(byPassword(CheckingPassword.Result.WRONG_PASSWORD)).isInstanceOf(ChangeOutcome.NotVerified.class);
        home.enrol(ada);
        assertThat(byPassword(CheckingPassword.Result.RIGHT)).isInstanceOf(ChangeOutcome.NotOffered.class);
        assertThat(isEnrolled(home.ben)).isTrue();
    }

    @Test
    @DisplayName("C-48, A-151: neither a remembered device nor the code of the sign-in a minute ago serves")
    void asksOnARememberedDeviceToo() {
        home.enrol(ada);
        adas = home.session(ada, home.remembered(ada, true, NOW), NOW);

        assertThat(asked().reason()).isEqualTo(Reason.STEP_UP_CODE);
    }

    @Test
    @DisplayName("A proof for a removal is none for the administrator's own sign-in")
    void provesNothingElse() {
        home.enrol(ada);
        byCode(RIGHT, home.ben);

        Session after = database.call(em -> new Sessions(em).get(adas.id()));
        assertThat(after.lastProof()).isEqualTo(adas.lastProof());
        assertThat(after.assurance()).isEqualTo(adas.assurance());
    }

    @Test
    @DisplayName("C-44: where there is nothing to remove no code is used up")
    void usesNoCodeUpInVain() {
        home.enrol(ada);

        assertThat(byCode(RIGHT, home.ann)).isEqualTo(new ChangeOutcome.Denied(Reason.NOTHING_TO_REMOVE));
        assertThat(byCode(RIGHT, home.ben)).isInstanceOf(ChangeOutcome.Done.class);
    }

    @Test
    @DisplayName("C-37, C-41, D-15, D-29: needs both permissions, and somebody else")
    void needsBothPermissions() {
        assertThat(asked(signedIn(home.hired("cyd", REMOVE_TWO_STEP)), home.ben.id()))
                .map(Decision::reason)
                .contains(Reason.PERMISSION_MISSING);
        assertThat(asked(signedIn(home.hired("dan", OPEN_USER_MANAGEMENT)), home.ben.id()))
                .map(Decision::reason)
                .contains(Reason.PERMISSION_MISSING);
        home.enrol(ada);
        assertThat(asked(adas, ada.id())).map(Decision::reason).contains(Reason.USE_SECURITY_SETTINGS);
    }

    @Test
    @DisplayName("Somebody of another environment is nobody, and who may not remove learns of nobody")
    void knowsNobodyElsewhere() {
        Household elsewhere = new Household(database);
        elsewhere.enrol(elsewhere.ben);

        assertThat(asked(adas, elsewhere.ben.id())).isEmpty();
        assertThat(asked(adas, "nobody")).isEmpty();
        assertThat(asked(signedIn(home.ann), "nobody")).map(Decision::reason).contains(Reason.PERMISSION_MISSING);
        assertThat(audited("subject_id in ('nobody', '" + elsewhere.ben.id() + "')"))
                .isZero();
    }

    @Test
    @DisplayName("Written down: who, whom, why, and how it was decided")
    void isWrittenDown() {
        byPassword(CheckingPassword.Result.WRONG_PASSWORD);
        byPassword(CheckingPassword.Result.RIGHT);
        byPassword(CheckingPassword.Result.RIGHT);

        String ofBen =
                "subject_id = '" + home.ben.id() + "' and actor_id = '" + ada.id() + "' and trace is not null and ";
        assertThat(audited(ofBen + "outcome = 'REFUSED' and reason = 'WRONG_PASSWORD'"))
                .isOne();
        assertThat(audited(ofBen + "outcome = 'DONE' and reason = 'STEP_UP_PASSWORD'"))
                .isOne();
        assertThat(audited(ofBen + "outcome = 'DENIED' and reason = 'NOTHING_TO_REMOVE'"))
                .isOne();
    }

    @Test
    @DisplayName("Looking at what is asked is written down only of who may not remove; trying is, of everybody")
    void writesDownAttempts() {
        String refused = "outcome = 'DENIED' and action = 'REMOVE_TWO_STEP' and reason = ";

        asked(adas, ada.id());
        assertThat(audited(refused + "'USE_SECURITY_SETTINGS' and subject_id = '" + ada.id() + "'"))
                .isZero();
        database.run(em -> Household.removalCheck(em, NOW).attempt(wanted(adas, ada.id())));
        assertThat(audited(refused + "'USE_SECURITY_SETTINGS' and subject_id = '" + ada.id() + "'"))
                .isOne();
        asked(signedIn(home.ann), home.ben.id());
        assertThat(audited(refused + "'PERMISSION_MISSING' and subject_id = '" + home.ben.id() + "'"))
                .isOne();
    }

    private Decision asked() {
        return asked(adas, home.ben.id()).orElseThrow();
    }

    private Optional<Decision> asked(Session session, String userId) {
        return database.call(em -> Household.removalCheck(em, NOW).demand(wanted(session, userId)));
    }

    private RemovalCheck.Wanted wanted(Session session, String userId) {
        StaffUser administrator =
                database.call(em -> em.find(StaffUser.class, session.party().userId()));
        return RemovalCheck.Wanted.removal(home.in(session, administrator), userId, HERE);
    }

    private ChangeOutcome byCode(TypedCode code, StaffUser target) {
        return database.call(em -> Household.removalCheck(em, NOW).byCode(wanted(adas, target.id()), code));
    }

    private ChangeOutcome byPassword(CheckingPassword.Result result) {
        return database.call(em -> Household.removalCheck(em, NOW).byPassword(wanted(adas, home.ben.id()), result));
    }

    private Session signedIn(StaffUser administrator) {
        return home.session(administrator, null, NOW);
    }

    private Token halfOf(StaffUser person) {
        Token token = new Randomness().token();
        Decision.Challenge challenge =
                new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE);
        database.run(em -> new SignIns(em)
                .add(new SignIn(UUID.randomUUID().toString(), token, home.party(person, Door.WEB), challenge, NOW)));
        return token;
    }

    private boolean isOpen(Token half) {
        return database.call(em -> new SignIns(em).findOpen(half, NOW).isPresent());
    }

    private boolean isEnrolled(StaffUser person) {
        return database.call(em -> new Authenticators(em, TestKeys.sealing())
                .findActive(person.id())
                .isPresent());
    }

    private StaffUser reloaded(StaffUser person) {
        return database.call(em -> em.find(StaffUser.class, person.id()));
    }

    private boolean isRemembered(Device device) {
        return database.call(em -> new Situations.Person(em.find(StaffUser.class, home.ben.id()), home.environment)
                .rememberedUntil(Household.devices(em).find(device.id()).orElseThrow(), NOW)
                .isPresent());
    }

    private long audited(String where) {
        return database.call(em -> ((Number) em.createNativeQuery(
                                "select count(*) from audit_entry where action = 'REMOVE_TWO_STEP' and " + where)
                        .getSingleResult())
                .longValue());
    }
}
