package org.sallyport.service.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.TwoStepOverride.INHERIT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.service.override.Practice.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.override.EndingExemption.End;
import org.sallyport.service.override.ReviewingExemptions.Register;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("D-07: the register of exemptions")
class ExemptionsTest {

    private static final Instant END = NOW.plus(Duration.ofDays(30));

    @Parameter
    TestDatabase database;

    private Practice practice;
    private StaffUser ann;

    @BeforeEach
    void hasOneInForce() {
        practice = new Practice(database);
        practice.allowExemptions();
        ann = practice.home.ann;
        practice.change(practice.exempting(ann, "no phone", END));
    }

    @Test
    @DisplayName("says who is exempt, by whom, why and until when")
    void says() {
        ListedExemption only = list(NOW).get(0);

        assertThat(only.person().login()).isEqualTo("ann");
        assertThat(only.grantedBy().login()).isEqualTo("ada");
        assertThat(only.reason()).isEqualTo("no phone");
        assertThat(only.grantedAt()).isEqualTo(NOW);
        assertThat(only.until()).isEqualTo(END);
        assertThat(only.endedBy()).isNull();
    }

    @Test
    @DisplayName("keeps one that has ended by itself, from its end on as over")
    void marksWhatIsOver() {
        assertThat(list(END.minusMillis(1)))
                .extracting(ListedExemption::inForce)
                .containsExactly(true);
        assertThat(list(END)).extracting(ListedExemption::inForce).containsExactly(false);
        assertThat(practice.end(practice.in(practice.ada), list(NOW).get(0).id(), END))
                .isEqualTo(End.NOT_THERE);
        assertThat(practice.find(ann).exemptUntil()).isEqualTo(END);
    }

    @Test
    @DisplayName("lets one be ended early, once: the settings hold again, the person is told and the log says so")
    void endsEarly() {
        String id = list(NOW).get(0).id();

        assertThat(practice.end(practice.in(practice.dora), id, NOW.plusSeconds(1)))
                .isEqualTo(End.ENDED);
        assertThat(practice.end(practice.in(practice.dora), id, NOW.plusSeconds(2)))
                .isEqualTo(End.NOT_THERE);

        assertThat(practice.find(ann).overrideAt(NOW)).isEqualTo(INHERIT);
        ListedExemption ended = list(NOW.plusSeconds(2)).get(0);
        assertThat(ended.inForce()).isFalse();
        assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(Optional.ofNullable(ended.endedBy()).map(ListedExemption.Who::login))
                .contains("dora");
        assertThat(practice.told(ann)).containsExactlyInAnyOrder(Notice.EXEMPTED, Notice.EXEMPTION_ENDED);
        assertThat(practice.said(AuditAction.END_EXEMPTION))
                .containsExactly("override EXEMPT → INHERIT, until " + END + " → null, reason no phone → null");
    }

    @Test
    @DisplayName("shows one that something else took the place of as ended, and has one in force of each person")
    void endsWithAnotherChoice() {
        practice.change(practice.exempting(ann, "still none", END.plusSeconds(1)), NOW.plusSeconds(1));
        assertThat(list(NOW.plusSeconds(1)))
                .extracting(ListedExemption::inForce)
                .containsExactly(true, false);

        practice.change(practice.to(REQUIRE, ann), NOW.plusSeconds(2));
        assertThat(list(NOW.plusSeconds(2)))
                .extracting(ListedExemption::inForce)
                .containsExactly(false, false);
    }

    @Test
    @DisplayName("is read in parts, the newest first, and only what is of the own environment")
    void isReadInParts() {
        practice.change(practice.exempting(practice.home.ben, "none either", END), NOW.plusSeconds(1));
        Practice other = new Practice(database);

        Register first = register(PageRequest.first(1)).orElseThrow();
        assertThat(first.slice().rows()).extracting(row -> row.person().login()).containsExactly("ben");
        Position next = Position.parse(first.slice().next().orElseThrow()).orElseThrow();
        Register last = register(new PageRequest(next, 1)).orElseThrow();
        assertThat(last.slice().rows()).extracting(row -> row.person().login()).containsExactly("ann");
        assertThat(last.slice().next()).isEmpty();
        assertThat(other.end(other.in(other.ada), first.slice().rows().get(0).id(), NOW))
                .isEqualTo(End.NOT_THERE);
    }

    @Test
    @DisplayName("is for who may open User Management, and ended by who may edit people")
    void isGuarded() {
        String id = list(NOW).get(0).id();

        SignedInUser editor = People.in(practice.ada, Set.of(Permission.EDIT_USERS));
        Optional<Register> read = practice.review(NOW, use -> use.list(editor, PageRequest.first(1), Practice.HERE));
        assertThat(read).isEmpty();
        assertThat(practice.end(People.in(practice.ada, Set.of(Permission.OPEN_USER_MANAGEMENT)), id, NOW))
                .isEqualTo(End.FORBIDDEN);
    }

    private List<ListedExemption> list(Instant now) {
        return practice.review(
                now,
                use -> use.list(practice.in(practice.ada), PageRequest.first(10), Practice.HERE)
                        .orElseThrow()
                        .slice()
                        .rows());
    }

    private Optional<Register> register(PageRequest page) {
        return practice.review(NOW.plusSeconds(1), use -> use.list(practice.in(practice.ada), page, Practice.HERE));
    }
}
