package org.sallyport.service.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.TwoStepOverride.EXEMPT;
import static org.sallyport.domain.directory.TwoStepOverride.INHERIT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.service.override.Practice.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.people.FieldFault;
import org.sallyport.service.people.FieldFault.Rule;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.signin.ChangeOutcome;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A person's switch")
class RecordingOverrideTest {

    private static final Instant END = NOW.plus(Duration.ofDays(30));

    @Parameter
    TestDatabase database;

    private Practice practice;
    private StaffUser ann;

    @BeforeEach
    void hasAnAdministrator() {
        practice = new Practice(database);
        ann = practice.home.ann;
    }

    @Test
    @DisplayName("K-11: is off for each until it is checked")
    void startsOff() {
        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(INHERIT);
    }

    @Test
    @DisplayName("K-10: is checked by an administrator for one person, who is told, and the log says before and after")
    void requires() {
        UserOutcome outcome = practice.change(practice.to(REQUIRE, ann));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UserOutcome.Shown.class,
                        shown -> assertThat(shown.user().override()).isEqualTo(REQUIRE));
        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(REQUIRE);
        assertThat(practice.find(practice.home.ben).overrideAt(NOW)).isEqualTo(INHERIT);
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE)).containsExactly("override INHERIT → REQUIRE");
        assertThat(practice.told(ann)).containsExactly(Notice.TWO_STEP_REQUIRED);
    }

    @Test
    @DisplayName("K-17: un-checking somebody with nothing set up takes the permission to edit people and no proof")
    void unchecksWhereNothingIsSetUp() {
        practice.change(practice.to(REQUIRE, ann));

        assertThat(practice.change(practice.to(INHERIT, ann))).isInstanceOf(UserOutcome.Shown.class);
        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(INHERIT);
    }

    @Test
    @DisplayName("D-28: un-checking somebody who has set it up takes a proof, and without one nothing changes")
    void asksForAProof() {
        practice.change(practice.to(REQUIRE, ann));
        practice.home.enrol(ann);

        assertThat(practice.change(practice.to(INHERIT, ann)))
                .isEqualTo(new UserOutcome.Unproven(new ChangeOutcome.ProofDue()));
        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(REQUIRE);
        assertThat(practice.isEnrolled(ann)).isTrue();
    }

    @Test
    @DisplayName("D-06, K-17, K-18: with the proof, un-checking removes what was set up, and all that was signed in")
    void unchecksAndRemoves() {
        practice.change(practice.to(REQUIRE, ann));
        practice.home.enrol(ann);
        long epoch = practice.find(ann).epoch();

        assertThat(practice.prove(practice.ada, practice.to(INHERIT, ann))).isEqualTo(new ChangeOutcome.Done());

        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(INHERIT);
        assertThat(practice.find(ann).epoch()).isEqualTo(epoch + 1);
        assertThat(practice.isEnrolled(ann)).isFalse();
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE)).contains("override REQUIRE → INHERIT");
        assertThat(practice.told(ann)).contains(Notice.REMOVED_BY_ADMINISTRATOR);
    }

    @Test
    @DisplayName("D-07: an exemption needs an environment that honours it, a reason, and an end within a year")
    void refusesWhatIsNoExemption() {
        assertThat(practice.change(practice.exempting(ann, "no phone", END)))
                .isEqualTo(invalid(new FieldFault("override", Rule.NO_EXEMPTIONS)));

        practice.allowExemptions();
        FieldFault noEnd = new FieldFault("until", Rule.NOT_WITHIN_A_YEAR);
        assertThat(practice.change(practice.exempting(ann, " ", null)))
                .isEqualTo(invalid(new FieldFault("reason", Rule.EMPTY), noEnd));
        assertThat(practice.change(practice.exempting(ann, "no\u202Ephone", NOW)))
                .isEqualTo(invalid(new FieldFault("reason", Rule.CONTROL_CHARACTER), noEnd));
        assertThat(practice.change(practice.exempting(ann, "x".repeat(201), END)))
                .isEqualTo(invalid(new FieldFault("reason", Rule.REASON_TOO_LONG)));
        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(INHERIT);
    }

    @Test
    @DisplayName("P-18: an exemption is given to one person until its end, who is told, and the log says why")
    void exempts() {
        practice.allowExemptions();

        assertThat(practice.change(practice.exempting(ann, "x".repeat(200), END)))
                .isInstanceOf(UserOutcome.Shown.class);

        assertThat(practice.find(ann).overrideAt(END.minusMillis(1))).isEqualTo(EXEMPT);
        assertThat(practice.find(ann).overrideAt(END)).isEqualTo(INHERIT);
        assertThat(practice.told(ann)).containsExactly(Notice.EXEMPTED);
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE))
                .containsExactly(
                        "override INHERIT → EXEMPT, until null → " + END + ", reason null → " + "x".repeat(200));
    }

    @Test
    @DisplayName("D-28: exempting somebody who has set it up takes the same proof, and keeps what is set up")
    void exemptsWithAProof() {
        practice.allowExemptions();
        practice.home.enrol(ann);
        OverrideChange change = practice.exempting(ann, "no phone", END);

        assertThat(practice.change(change)).isEqualTo(new UserOutcome.Unproven(new ChangeOutcome.ProofDue()));
        assertThat(practice.prove(practice.ada, change)).isEqualTo(new ChangeOutcome.Done());

        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(EXEMPT);
        assertThat(practice.isEnrolled(ann)).isTrue();
    }

    @Test
    @DisplayName("Nobody chooses for themselves, or from a version that is old, or without the permission")
    void refuses() {
        OverrideChange late = practice.to(REQUIRE, ann);
        practice.change(late);

        assertThat(practice.change(late)).isInstanceOf(UserOutcome.ChangedMeanwhile.class);
        assertThat(practice.change(practice.to(REQUIRE, practice.ada)))
                .isEqualTo(invalid(new FieldFault("override", Rule.OWN_OVERRIDE)));
        assertThat(practice.change(
                        People.in(practice.ada, EnumSet.complementOf(EnumSet.of(Permission.EDIT_USERS))),
                        practice.to(INHERIT, ann)))
                .isEqualTo(new UserOutcome.Forbidden());
        StaffUser elsewhere = People.savedIn(database);
        assertThat(practice.change(practice.to(REQUIRE, elsewhere))).isEqualTo(new UserOutcome.NotThere());
    }

    private static UserOutcome invalid(FieldFault... faults) {
        return new UserOutcome.Invalid(List.of(faults));
    }
}
