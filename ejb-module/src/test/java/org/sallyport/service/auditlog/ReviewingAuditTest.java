package org.sallyport.service.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.audit.AuditAction.ANSWER_CODE;
import static org.sallyport.domain.audit.AuditAction.CHANGE_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.READ_AUDIT;
import static org.sallyport.domain.audit.AuditAction.SIGN_IN;
import static org.sallyport.domain.audit.AuditAction.TURN_OFF;
import static org.sallyport.domain.audit.AuditOutcome.CHALLENGED;
import static org.sallyport.domain.audit.AuditOutcome.DENIED;
import static org.sallyport.domain.audit.AuditOutcome.DONE;
import static org.sallyport.domain.audit.AuditOutcome.REFUSED;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.VIEW_AUDIT;
import static org.sallyport.service.platform.People.NOW;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReviewingAuditTest {

    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Logged here;
    private Logged elsewhere;
    private SignedInUser auditor;

    @BeforeEach
    void isThere() {
        here = new Logged(database);
        elsewhere = new Logged(database);
        auditor = here.administrator(VIEW_AUDIT);
    }

    @Test
    @DisplayName("The newest comes first, and pages go on by key where many entries have one instant")
    void pagesByKey() {
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> here.anns(SIGN_IN, DONE, NOW.plusMillis(i / 4)))
                .toList();

        Slice<ReviewedEntry> first = list(AuditFilter.ALL, PageRequest.first(3));
        Slice<ReviewedEntry> second = list(AuditFilter.ALL, new PageRequest(position(first), 3));
        Slice<ReviewedEntry> third = list(AuditFilter.ALL, new PageRequest(position(second), 3));

        assertThat(Stream.of(first, second, third).flatMap(slice -> slice.rows().stream()))
                .extracting(entry -> entry.line().id())
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(first.rows()).extracting(entry -> entry.line().at()).containsOnly(NOW.plusMillis(1));
        assertThat(third.rows()).hasSize(1);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void pagesByKeyThroughSeveralActions() {
        IntStream.range(0, 6).forEach(i -> {
            here.anns(SIGN_IN, CHALLENGED, NOW.plusMillis(i));
            here.anns(ANSWER_CODE, REFUSED, NOW.plusMillis(i));
            here.anns(CHANGE_SETTINGS, DONE, NOW.plusMillis(i));
        });
        AuditFilter wanted = AuditFilter.ALL.ofActions(Set.of(SIGN_IN, ANSWER_CODE));

        Slice<ReviewedEntry> first = list(wanted, PageRequest.first(5));
        Slice<ReviewedEntry> rest = list(wanted, new PageRequest(position(first), 50));

        assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()))
                .extracting(ReviewedEntry::line)
                .hasSize(12)
                .isSortedAccordingTo(AuditLine.NEWEST_FIRST)
                .doesNotHaveDuplicates()
                .noneMatch(line -> line.action() == CHANGE_SETTINGS);
    }

    @Test
    void filtersByEverything() {
        String wanted = here.saved(here.entry(CHANGE_SETTINGS, DONE, NOW)
                .about(here.environment.id(), here.ada.id())
                .concerning(here.ann.id()));
        here.anns(SIGN_IN, REFUSED, NOW.plusSeconds(1));
        AuditFilter all = AuditFilter.ALL;

        for (AuditFilter filter : List.of(
                all.ofActions(Set.of(CHANGE_SETTINGS)),
                all.ending(Set.of(DONE)),
                all.by(here.ada.id()),
                all.by("ADA"),
                new AuditFilter(NOW, NOW.plusSeconds(1), Set.of(), Set.of(), null, null, null, null),
                new AuditFilter(
                        NOW, null, Set.of(CHANGE_SETTINGS), Set.of(DONE), "ada", "ann", "192.0.2.7", Door.WEB))) {
            assertThat(ids(filter)).as(filter.toString()).containsExactly(wanted);
        }
        for (AuditFilter filter : List.of(
                all.concerning("ada"),
                all.concerning("nobody"),
                new AuditFilter(null, NOW, Set.of(), Set.of(), null, null, null, null),
                new AuditFilter(null, null, Set.of(), Set.of(), null, null, "192.0.2.70", null),
                new AuditFilter(null, null, Set.of(), Set.of(), null, null, null, Door.REST))) {
            assertThat(ids(filter)).as(filter.toString()).isEmpty();
        }
    }

    @Test
    void showsPeopleByNameAndWhoIsUnknownById() {
        here.saved(here.entry(CHANGE_SETTINGS, DONE, NOW)
                .about(here.environment.id(), here.ada.id())
                .concerning("somebody-deleted"));

        ReviewedEntry entry =
                list(AuditFilter.ALL, PageRequest.first(50)).rows().get(0);

        assertThat(entry.actor()).isEqualTo(new Named(here.ada.id(), "ada", "Somebody"));
        assertThat(entry.subject()).isEqualTo(new Named("somebody-deleted", null, null));
    }

    @Test
    void keepsWhatTheDecisionLeft() {
        here.saved(here.entry(SIGN_IN, CHALLENGED, NOW)
                .about(here.environment.id(), here.ann.id())
                .under(7)
                .because("NEW_DEVICE")
                .tracedBy("1 2 37 38 >40")
                .saying("mode OPTIONAL → REQUIRED"));

        assertThat(list(AuditFilter.ALL, PageRequest.first(1)).rows())
                .extracting(ReviewedEntry::line)
                .satisfiesExactly(line -> {
                    assertThat(line.policyVersion()).isEqualTo(7L);
                    assertThat(line.detail()).isEqualTo("mode OPTIONAL → REQUIRED");
                    assertThat(line.explanation())
                            .contains(new Explanation("NEW_DEVICE", List.of("1", "2", "37", "38")));
                });
    }

    @Test
    @DisplayName("A-240: what happened elsewhere is answered like what never happened, by id too")
    void knowsNothingOfOtherEnvironments() {
        String theirs = elsewhere.anns(SIGN_IN, DONE, NOW);
        String nobodys = here.saved(here.entry(SIGN_IN, REFUSED, NOW));

        assertThat(ids(AuditFilter.ALL)).isEmpty();
        assertThat(ids(AuditFilter.ALL.concerning(elsewhere.ann.id()))).isEmpty();
        for (String id : List.of(theirs, nobodys, "x")) {
            assertThat(read(auditor, id)).isEqualTo(new Review.NotThere());
        }
    }

    @Test
    void readsOneEntry() {
        String id = here.anns(SIGN_IN, DONE, NOW);

        assertThat(read(auditor, id))
                .isInstanceOfSatisfying(
                        Review.Entry.class,
                        found -> assertThat(found.entry().line().id()).isEqualTo(id));
    }

    @Test
    @DisplayName("A-252: without the permission nothing is read, and the try is audited")
    void refusesWithoutThePermission() {
        String id = here.anns(SIGN_IN, DONE, NOW);
        SignedInUser other = here.administrator(without(VIEW_AUDIT));

        assertThat(read(other, id)).isEqualTo(new Review.Forbidden());
        Review refused = database.call(
                em -> Logged.reviewingAudit(em).list(other, AuditFilter.ALL, PageRequest.first(50), HERE));
        assertThat(refused).isEqualTo(new Review.Forbidden());
        assertThat(list(AuditFilter.ALL.ofActions(Set.of(READ_AUDIT)), PageRequest.first(50))
                        .rows())
                .extracting(ReviewedEntry::line)
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.outcome()).isEqualTo(DENIED);
                    assertThat(line.reason()).isEqualTo("PERMISSION_MISSING");
                });
    }

    @Test
    @DisplayName("A quick view shows what it is called after")
    void hasQuickViews() {
        here.anns(SIGN_IN, DONE, NOW);
        String wrongCode = here.anns(ANSWER_CODE, REFUSED, NOW);
        String policy = here.anns(CHANGE_SETTINGS, DONE, NOW);
        here.anns(CHANGE_SETTINGS, DENIED, NOW);
        String removal = here.anns(TURN_OFF, DONE, NOW);

        assertThat(ids(QuickView.SIGN_IN_FAILURES.filter())).containsExactly(wrongCode);
        assertThat(ids(QuickView.ADMINISTRATORS_CHANGES.filter())).containsExactly(policy);
        assertThat(ids(QuickView.POLICY_CHANGES.filter())).containsExactly(policy);
        assertThat(ids(QuickView.REMOVALS.filter())).containsExactly(removal);
        assertThat(ids(QuickView.EXPORTS.filter())).isEmpty();
    }

    @Test
    @DisplayName("Whoever manages users reads why one of them was asked, and nothing else of the log")
    void explainsSignInsOfOnePerson() {
        String asked = here.anns(SIGN_IN, CHALLENGED, NOW);
        here.anns(CHANGE_SETTINGS, DONE, NOW);
        elsewhere.anns(SIGN_IN, CHALLENGED, NOW);

        Review annsSignIns = explained(here.administrator(OPEN_USER_MANAGEMENT), here.ann.id());

        assertThat(annsSignIns)
                .isInstanceOfSatisfying(
                        Review.Entries.class,
                        found -> assertThat(found.slice().rows())
                                .extracting(entry -> entry.line().id())
                                .containsExactly(asked));
        assertThat(explained(here.administrator(OPEN_USER_MANAGEMENT), elsewhere.ann.id()))
                .isEqualTo(new Review.Entries(new Slice<>(List.of(), Optional.empty())));
        assertThat(explained(here.administrator(without(OPEN_USER_MANAGEMENT)), here.ann.id()))
                .isEqualTo(new Review.Forbidden());
    }

    private Review explained(SignedInUser administrator, String userId) {
        return database.call(
                em -> Logged.explainingSignIns(em).list(administrator, userId, PageRequest.first(10), HERE));
    }

    private Slice<ReviewedEntry> list(AuditFilter filter, PageRequest page) {
        return database.call(
                em -> ((Review.Entries) Logged.reviewingAudit(em).list(auditor, filter, page, HERE)).slice());
    }

    private List<String> ids(AuditFilter filter) {
        return list(filter, PageRequest.first(50)).rows().stream()
                .map(entry -> entry.line().id())
                .toList();
    }

    private Review read(SignedInUser administrator, String id) {
        return database.call(em -> Logged.reviewingAudit(em).read(administrator, id, HERE));
    }

    private static Position position(Slice<ReviewedEntry> slice) {
        return slice.next().flatMap(Position::parse).orElseThrow();
    }

    private static Permission[] without(Permission missing) {
        return EnumSet.complementOf(EnumSet.of(missing)).toArray(Permission[]::new);
    }
}
