package org.sallyport.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.AuditFilter;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Query;

class AuditQueryTest {

    @Test
    void asksForAllWithoutAnything() {
        assertThat(read("")).isEqualTo(new AuditQuery(AuditFilter.ALL, PageRequest.first(50)));
    }

    @Test
    void readsEveryParameter() {
        Set<AuditAction> actions = EnumSet.copyOf(AuditGroup.SETTINGS.actions());
        actions.add(AuditAction.TURN_OFF);
        assertThat(read("from=2026-11-22T12:00:00.000Z&until=2026-11-23T12:00:00.000Z&action=TURN_OFF&group=SETTINGS"
                        + "&outcome=DONE&outcome=DENIED&actor=ada&subject=ann&source=192.0.2.7&door=WEB"
                        + "&limit=100&after=1795348800000_7e3-a"))
                .isEqualTo(new AuditQuery(
                        new AuditFilter(
                                Instant.parse("2026-11-22T12:00:00Z"),
                                Instant.parse("2026-11-23T12:00:00Z"),
                                actions,
                                Set.of(AuditOutcome.DONE, AuditOutcome.DENIED),
                                "ada",
                                "ann",
                                "192.0.2.7",
                                Door.WEB),
                        new PageRequest(new Position(Instant.ofEpochMilli(1795348800000L), "7e3-a"), 100)));
    }

    @Test
    void readsTheFormatOfAnExport() {
        assertThat(order("view=REMOVALS&format=JSON"))
                .isEqualTo(new ExportingAudit.Order(QuickView.REMOVALS.filter(), ExportingAudit.Format.JSON));
        assertThat(order("").format()).isEqualTo(ExportingAudit.Format.CSV);
    }

    @Test
    void narrowsAQuickView() {
        AuditFilter failures = QuickView.SIGN_IN_FAILURES.filter();

        assertThat(read("view=SIGN_IN_FAILURES").filter()).isEqualTo(failures);
        assertThat(read("view=SIGN_IN_FAILURES&outcome=DENIED").filter())
                .isEqualTo(failures.ending(Set.of(AuditOutcome.DENIED)));
        assertThat(read("view=REMOVALS&group=SIGN_INS").filter().actions()).isEqualTo(AuditGroup.SIGN_INS.actions());
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, ten",
        "limit, ''",
        "after, x",
        "after, -1_a",
        "after, 9999999999999999_a",
        "from, today",
        "until, 2026-02-30T12:00:00.000Z",
        "action, ANYTHING",
        "group, sign_ins",
        "outcome, ''",
        "door, BACK",
        "view, ALL",
        "actor, ''",
        "subject, a\u0000b",
        "source, 0123456789012345678901234567890123456789012345678901234567890"
    })
    void refusesWhatIsOutOfBounds(String name, String value) {
        assertThatThrownBy(() -> read(name + "=" + value))
                .isInstanceOfSatisfying(
                        InvalidBody.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"color=red", "limit=1&limit=2", "environment=quay"})
    void refusesWhatHasNoMeaning(String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(MalformedBody.class);
    }

    private static AuditQuery read(String query) {
        return parameters(query).as(AuditQuery::read);
    }

    private static ExportingAudit.Order order(String query) {
        return parameters(query).as(AuditQuery::order);
    }

    private static Query parameters(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.add(parts[0], parts[1]);
        }
        return new Query(parameters);
    }
}
