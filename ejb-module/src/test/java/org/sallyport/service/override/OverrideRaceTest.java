package org.sallyport.service.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.TwoStepOverride.INHERIT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.service.override.Practice.NOW;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.override.EndingExemption.End;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.signin.ChangeOutcome;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("D-06, D-07: of two administrators at once")
class OverrideRaceTest {

    private static final int ROUNDS = 10;

    @Parameter
    TestDatabase database;

    private Practice practice;
    private StaffUser ann;

    @BeforeEach
    void areThere() {
        practice = new Practice(database);
        ann = practice.home.ann;
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("one un-checks and removes, and the other finds it done")
    void unchecksOnce() {
        practice.change(practice.to(REQUIRE, ann));
        practice.home.enrol(ann);
        long epoch = practice.find(ann).epoch();
        OverrideChange change = practice.to(INHERIT, ann);
        Iterator<StaffUser> administrators =
                List.of(practice.ada, practice.dora).iterator();

        long done;
        try (Race race = new Race(2)) {
            done = race.winners(() -> practice.prove(next(administrators), change) instanceof ChangeOutcome.Done);
        }

        assertThat(done).isOne();
        assertThat(practice.find(ann).epoch()).isEqualTo(epoch + 1);
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE)).containsOnlyOnce("override REQUIRE → INHERIT");
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("one excuses somebody who has set it up, and the proof of the other does nothing")
    void exemptsOnce() {
        practice.allowExemptions();
        practice.home.enrol(ann);
        OverrideChange change = practice.exempting(ann, "no phone", NOW.plus(Duration.ofDays(30)));
        Iterator<StaffUser> administrators =
                List.of(practice.ada, practice.dora).iterator();

        long done;
        try (Race race = new Race(2)) {
            done = race.winners(() -> practice.prove(next(administrators), change) instanceof ChangeOutcome.Done);
        }

        assertThat(done).isOne();
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE)).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("one checks, and the other is shown what was saved meanwhile")
    void checksOnce() {
        OverrideChange change = practice.to(REQUIRE, ann);

        long done;
        try (Race race = new Race(2)) {
            done = race.winners(() -> practice.change(change) instanceof UserOutcome.Shown);
        }

        assertThat(done).isOne();
        assertThat(practice.said(AuditAction.CHANGE_OVERRIDE)).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("one ends the exemption")
    void endsOnce() {
        practice.allowExemptions();
        practice.change(practice.exempting(ann, "no phone", NOW.plus(Duration.ofDays(30))));
        String id = practice.review(
                NOW,
                use -> use.list(practice.in(practice.ada), PageRequest.first(1), Practice.HERE)
                        .orElseThrow()
                        .slice()
                        .rows()
                        .get(0)
                        .id());

        long ended;
        try (Race race = new Race(2)) {
            ended = race.winners(() -> practice.end(practice.in(practice.ada), id, NOW) == End.ENDED);
        }

        assertThat(ended).isOne();
        assertThat(practice.said(AuditAction.END_EXEMPTION)).hasSize(1);
    }

    private static synchronized StaffUser next(Iterator<StaffUser> administrators) {
        return administrators.next();
    }
}
