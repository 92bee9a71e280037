package org.sallyport.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.AuditFilter;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Sentences;

class AuditSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Sentences sentences = new Sentences();

    @Test
    void asksForAllWhereNothingIsFilledIn() {
        assertThat(search(Map.of()).read("", NOW)).isEqualTo(new AuditQuery(AuditFilter.ALL, PageRequest.first(50)));
    }

    @Test
    void readsEveryField() {
        assertThat(search(Map.of(
                                "what", "change-settings",
                                "actor", " dora ",
                                "subject", "ann",
                                "outcome", "enrolment-due",
                                "last", "day",
                                "from", "2026-11-20",
                                "until", "2026-11-20",
                                "source", "192.0.2.7",
                                "door", "rest"))
                        .read("", NOW)
                        .filter())
                .isEqualTo(new AuditFilter(
                        Instant.parse("2026-11-20T00:00:00Z"),
                        Instant.parse("2026-11-21T00:00:00Z"),
                        Set.of(AuditAction.CHANGE_SETTINGS),
                        Set.of(AuditOutcome.ENROLMENT_DUE),
                        "dora",
                        "ann",
                        "192.0.2.7",
                        Door.REST));
    }

    @Test
    void looksForAViewAGroupOrAnAction() {
        assertThat(what("removals")).isEqualTo(QuickView.REMOVALS.filter());
        assertThat(what("sign-ins").actions()).isEqualTo(AuditGroup.SIGN_INS.actions());
        assertThat(what("sign-in").actions()).containsExactly(AuditAction.SIGN_IN);
    }

    @Test
    void looksBackASpan() {
        assertThat(search(Map.of("last", "hour")).read("", NOW).filter().from())
                .isEqualTo(Instant.parse("2026-11-22T11:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "what, SIGN_IN, view",
        "outcome, DONE, outcome",
        "door, elsewhere, door",
        "last, year, from",
        "from, 22.11.2026, from",
        "until, 2026-02-30, until"
    })
    @DisplayName("What isn't understood is refused, and never taken for everything")
    void refusesWhatItDoesNotUnderstand(String field, String typed, String refused) {
        assertThat(refusals(Map.of(field, typed), "")).containsExactly(refused);
    }

    @Test
    void refusesAPlaceThatNoPageEndedWith() {
        assertThat(refusals(Map.of(), "x")).containsExactly("after");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(refusals(Map.of("actor", "a".repeat(321), "subject", "a".repeat(321), "source", "1".repeat(61)), ""))
                .containsExactlyInAnyOrder("actor", "subject", "source");
    }

    @Test
    void ordersWhatItShows() {
        assertThat(search(Map.of("what", "exports")).order("JSON", NOW))
                .isEqualTo(new ExportingAudit.Order(QuickView.EXPORTS.filter(), ExportingAudit.Format.JSON));
    }

    @Test
    void carriesItselfAlongInAddresses() {
        assertThat(search(Map.of("what", "users", "actor", "a&b=ü")).asked().way())
                .isEqualTo("&what=users&actor=a%26b%3D%C3%BC");
    }

    static Stream<String> keys() {
        return Stream.of(
                        AuditChoice.ALL.stream().map(AuditChoice::key),
                        AuditChoice.ALL.stream()
                                .flatMap(choice -> choice.options().stream())
                                .map(AuditChoice.Option::key),
                        Stream.of(AuditOutcome.values()).map(name -> "audit-log.outcome." + Word.of(name)),
                        Stream.of(Door.values()).map(name -> "audit-log.door." + Word.of(name)),
                        Stream.of(Span.values()).map(name -> "audit-log.last." + Word.of(name)),
                        AuditSearch.FIELDS.stream()
                                .filter(field -> !field.equals("last"))
                                .map(field -> "audit-log." + field + ".refused"),
                        AuditSearch.FIELDS.stream().map(field -> "audit-log." + field + ".label"))
                .flatMap(key -> key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasWordsForEveryChoice(String key) {
        assertThat(sentences.has(key)).isTrue();
    }

    @Test
    @DisplayName("A word stands for one thing only")
    void choosesWithoutDoubt() {
        assertThat(AuditChoice.ALL.stream().flatMap(choice -> choice.options().stream()))
                .extracting(AuditChoice.Option::word)
                .doesNotHaveDuplicates();
    }

    private static AuditFilter what(String word) {
        return search(Map.of("what", word)).read("", NOW).filter();
    }

    private static List<String> refusals(Map<String, String> typed, String after) {
        return catchThrowableOfType(InvalidBody.class, () -> search(typed).read(after, NOW)).errors().stream()
                .map(Problem.InvalidMember::field)
                .toList();
    }

    private static AuditSearch search(Map<String, String> typed) {
        return AuditSearch.of(field -> typed.getOrDefault(field, ""));
    }
}
