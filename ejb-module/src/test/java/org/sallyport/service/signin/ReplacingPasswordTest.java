package org.sallyport.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Proof;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("What follows from a right current password")
class ReplacingPasswordTest {

    /** Of RFC 6238, appendix B: the code of this moment is known. */
    private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);

    private static final TypedCode RIGHT = Household.code("279037");
    private static final TypedCode WRONG = Household.code("279038");
    private static final Origin HERE = Origin.web("192.0.2.7");
    private static final Duration GRACE = Duration.ofMinutes(5);

    @Parameter
    TestDatabase database;

    private Household home;

    @BeforeEach
    void areThere() {
        home = new Household(database);
    }

    @Test
    @DisplayName(
            "C-55, F-35: 4 min 59 s after an unticked code none is asked, at 5 min 00 s one is, used meanwhile or not")
    void asksForNoCodeWithinTheGrace() {
        home.enrol(home.ann);
        Device device = home.remembered(home.ann, false, NOW);
        Session session = home.session(home.ann, device, NOW);
        database.run(em -> {
            new Sessions(em).noteUse(session, NOW.plusSeconds(240));
            Household.devices(em).find(device.id()).orElseThrow().see(NOW.plusSeconds(240));
        });

        assertThat(asked(session, NOW.plus(GRACE).minusSeconds(1)))
                .isInstanceOfSatisfying(
                        Decision.Allow.class,
                        allow -> assertThat(allow.reason()).isEqualTo(Reason.REMEMBERED_DEVICE));
        assertThat(asked(session, NOW.plus(GRACE))).isInstanceOf(Decision.Challenge.class);
    }

    @Test
    @DisplayName("C-55: on a device remembered by choice none is asked for its thirty days")
    void asksForNoCodeOnARememberedDevice() {
        home.enrol(home.ann);
        Session session = home.session(home.ann, home.remembered(home.ann, true, NOW), NOW);

        assertThat(asked(session, NOW.plus(Duration.ofDays(30)).minusMillis(1))).isInstanceOf(Decision.Allow.class);
        assertThat(asked(session, NOW.plus(Duration.ofDays(30)))).isInstanceOf(Decision.Challenge.class);
    }

    @Test
    @DisplayName("A-018, A-072: everything else ends with the old password, and this session and its device go on")
    void endsAllElse() {
        Device desk = home.remembered(home.ann, true, NOW);
        Device phone = home.remembered(home.ann, true, NOW);
        Session atDesk = home.session(home.ann, desk, NOW);
        Session onPhone = home.session(home.ann, phone, NOW);

        assertThat(replace(atDesk, Optional.empty())).isInstanceOf(PasswordChangeOutcome.Changed.class);

        StaffUser ann = ann();
        assertThat(ann.passwordHash()).isEqualTo("new hash");
        assertThat(found(atDesk).party().userEpoch()).isEqualTo(ann.epoch());
        assertThat(found(onPhone).party().userEpoch()).as("of the other").isLessThan(ann.epoch());
        assertThat(rememberedUntil(desk)).isPresent();
        assertThat(rememberedUntil(phone)).isEmpty();
        assertThat(found(atDesk).lastProof()).isEqualTo(new Proof(Proof.Kind.PASSWORD, NOW));
    }

    @Test
    @DisplayName("The person is told, once it is done and not before")
    void isTold() {
        database.run(em -> em.find(StaffUser.class, home.ann.id()).writeTo("ann@harbor.example"));
        home.enrol(home.ann);
        Session session = home.session(home.ann, null, NOW);

        replace(session, Optional.of(WRONG));
        assertThat(told()).isEmpty();
        replace(session, Optional.of(RIGHT));
        assertThat(told()).containsExactly(Notice.PASSWORD_CHANGED);
    }

    private List<Notice> told() {
        return database.call(em -> TestNotices.to(home.ann, em));
    }

    @Test
    @DisplayName("A starting password is none any more once it was changed")
    void endsTheDuty() {
        database.run(em -> em.find(StaffUser.class, home.ann.id()).requirePasswordChange());
        Session session = home.session(home.ann, null, NOW);

        replace(session, Optional.empty());

        assertThat(ann().isPasswordChangeDue()).isFalse();
        assertThat(found(session).isAliveAt(NOW, SessionLimits.OFFICE_DAY)).isTrue();
    }

    @Test
    @DisplayName("With a code where one is asked for, which is used up with the change and not before")
    void usesTheCodeUp() {
        home.enrol(home.ann);
        Session session = home.session(home.ann, null, NOW);

        assertThat(replace(session, Optional.empty())).isInstanceOf(PasswordChangeOutcome.CodeDue.class);
        assertThat(replace(session, Optional.of(WRONG))).isInstanceOf(PasswordChangeOutcome.WrongCode.class);
        assertThat(ann().passwordHash()).isEqualTo("ann's hash");
        assertThat(ann().epoch()).isEqualTo(home.ann.epoch());

        assertThat(replace(session, Optional.of(RIGHT))).isInstanceOf(PasswordChangeOutcome.Changed.class);
        assertThat(found(session).lastProof().kind()).isEqualTo(Proof.Kind.CODE);
        assertThat(replace(session, ann(), Optional.of(RIGHT))).isInstanceOf(PasswordChangeOutcome.WrongCode.class);
    }

    @Test
    @DisplayName("A-028: a right code given as the hundredth counts; after a hundred wrong ones none is asked for")
    void looksAtTheHundredthCode() {
        home.enrol(home.ann);
        Session session = home.session(home.ann, null, NOW);
        spend(Authenticator.MOST_WRONG_CODES);

        assertThat(asked(session, NOW))
                .isInstanceOfSatisfying(
                        Decision.Deny.class,
                        deny -> assertThat(deny.reason()).isEqualTo(Reason.AUTHENTICATOR_DISABLED));
        assertThat(replace(session, Optional.empty())).isInstanceOf(PasswordChangeOutcome.Denied.class);
        assertThat(replace(session, Optional.of(RIGHT))).isInstanceOf(PasswordChangeOutcome.Changed.class);
        assertThat(asked(session, NOW)).as("forgotten").isInstanceOf(Decision.Challenge.class);
    }

    private void spend(int codes) {
        for (int i = 0; i < codes; i++) {
            database.run(em -> new Authenticators(em, TestKeys.sealing()).reserveCode(home.ann.id()));
        }
    }

    @Test
    @DisplayName(
            "Nothing is changed for a password that was checked against another hash, or in a session that is over")
    void refusesWhatIsOutdated() {
        Session session = home.session(home.ann, null, NOW);
        StaffUser before = home.ann;
        replace(session, Optional.empty());
        assertThat(replace(session, before, Optional.empty())).isInstanceOf(PasswordChangeOutcome.WrongPassword.class);

        database.run(em -> new Sessions(em).end(session, NOW));
        assertThat(replace(session, ann(), Optional.empty())).isInstanceOf(PasswordChangeOutcome.WrongPassword.class);
    }

    @Test
    @DisplayName("Of many changes at once one counts")
    void changesOnce() {
        Session session = home.session(home.ann, null, NOW);

        try (Race race = new Race(8)) {
            assertThat(race.winners(() -> replacedOrRolledBack(session))).isEqualTo(1);
        }
        assertThat(ann().epoch()).isEqualTo(home.ann.epoch() + 1);
    }

    private boolean replacedOrRolledBack(Session session) {
        try {
            return replace(session, Optional.empty()) instanceof PasswordChangeOutcome.Changed;
        } catch (RollbackException e) {
            return false;
        }
    }

    private Decision asked(Session session, Instant now) {
        return database.call(em -> Household.replacingPassword(em, now).asks(home.in(session, home.ann), HERE));
    }

    private PasswordChangeOutcome replace(Session session, Optional<TypedCode> code) {
        return replace(session, home.ann, code);
    }

    private PasswordChangeOutcome replace(Session session, StaffUser checked, Optional<TypedCode> code) {
        CheckingPassword.Check check = new CheckingPassword.Check(CheckingPassword.Result.RIGHT, checked);
        ReplacingPassword.Given given = new ReplacingPassword.Given(check, "new hash", code);
        return database.call(
                em -> Household.replacingPassword(em, NOW).replace(home.in(session, home.ann), given, HERE));
    }

    private StaffUser ann() {
        return database.call(em -> em.find(StaffUser.class, home.ann.id()));
    }

    private Session found(Session session) {
        return database.call(em -> new Sessions(em).get(session.id()));
    }

    private Optional<Instant> rememberedUntil(Device device) {
        return database.call(em -> new Situations.Person(em.find(StaffUser.class, home.ann.id()), home.environment)
                .rememberedUntil(Household.devices(em).find(device.id()).orElseThrow(), NOW));
    }
}
