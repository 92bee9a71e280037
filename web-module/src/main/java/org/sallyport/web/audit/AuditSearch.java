package org.sallyport.web.audit;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.web.console.Asked;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.JsonInstant;
import org.sallyport.web.platform.Query;
import org.sallyport.web.platform.TypedTime;

/**
 * What the log's page is asked for, as its address and its form spell it. It is read by the contract's own reader.
 */
record AuditSearch(Asked asked) {

    /** A quick view, a group or an action. */
    static final String WHAT = "what";

    static final List<String> FIELDS =
            List.of(WHAT, "actor", "subject", "outcome", "last", "from", "until", "source", "door");

    /** No name of the contract, so that its reader refuses it. */
    private static final String NO_NAME = "?";

    static AuditSearch of(UnaryOperator<String> given) {
        return new AuditSearch(Asked.of(FIELDS, given));
    }

    /** @throws org.sallyport.web.platform.InvalidBody naming everything that is out of bounds */
    AuditQuery read(String after, Instant now) {
        Map<String, String> parameters = parameters(now);
        parameters.put("after", after);
        return query(parameters).as(AuditQuery::read);
    }

    /** @throws org.sallyport.web.platform.InvalidBody as well */
    ExportingAudit.Order order(String format, Instant now) {
        Map<String, String> parameters = parameters(now);
        parameters.put("format", format);
        return query(parameters).as(AuditQuery::order);
    }

    private Map<String, String> parameters(Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String what = asked.text(WHAT);
        parameters.put("group", name(what, AuditGroup.values()).orElse(""));
        parameters.put("action", name(what, AuditAction.values()).orElse(""));
        boolean known =
                !parameters.get("group").isEmpty() || !parameters.get("action").isEmpty() || what.isEmpty();
        parameters.put("view", known ? "" : name(what, QuickView.values()).orElse(NO_NAME));
        parameters.put("outcome", nameOrNone(asked.text("outcome"), AuditOutcome.values()));
        parameters.put("door", nameOrNone(asked.text("door"), Door.values()));
        Stream.of("actor", "subject", "source").forEach(field -> parameters.put(field, asked.text(field)));
        parameters.put("from", from(now));
        parameters.put("until", time(asked.text("until"), TypedTime.end(asked.text("until"))));
        return parameters;
    }

    /** A day that is named says more than a span does. */
    private String from(Instant now) {
        String from = asked.text("from");
        String last = asked.text("last");
        return from.isEmpty()
                ? time(last, Word.read(last, Span.values()).map(span -> span.before(now)))
                : time(from, TypedTime.beginning(from));
    }

    private static String time(String typed, Optional<Instant> read) {
        return typed.isEmpty() ? "" : read.map(JsonInstant::format).orElse(NO_NAME);
    }

    private static <E extends Enum<E>> String nameOrNone(String word, E[] offered) {
        return word.isEmpty() ? "" : name(word, offered).orElse(NO_NAME);
    }

    private static <E extends Enum<E>> Optional<String> name(String word, E[] offered) {
        return Word.read(word, offered).map(Enum::name);
    }

    private static Query query(Map<String, String> parameters) {
        MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                given.putSingle(name, value);
            }
        });
        return new Query(given);
    }
}
