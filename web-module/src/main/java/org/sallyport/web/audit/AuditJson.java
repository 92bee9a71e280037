package org.sallyport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.auditlog.Named;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** Entries of the log in JSON: whole ones for administrators, and as much of them as is told to whom they are about. */
@ApplicationScoped
public class AuditJson {

    @Inject
    Why why;

    @Inject
    AuditWords words;

    JsonObjectBuilder entries(Slice<ReviewedEntry> slice) {
        return list("entries", slice, this::entry);
    }

    public JsonObjectBuilder activity(Slice<ReviewedEntry> slice) {
        return list("activity", slice, this::own);
    }

    JsonObjectBuilder entry(ReviewedEntry entry) {
        AuditLine line = entry.line();
        JsonObjectBuilder json = told(line).add("id", line.id());
        add(json, "reason", line.reason());
        add(json, "trace", line.trace());
        add(json, "detail", line.detail());
        if (line.policyVersion() != null) {
            json.add("policyVersion", line.policyVersion());
        }
        add(json, "actor", entry.actor());
        add(json, "subject", entry.subject());
        return json;
    }

    private JsonObjectBuilder own(ReviewedEntry entry) {
        JsonObjectBuilder json = told(entry.line());
        Named actor = entry.actor();
        if (actor != null && !actor.equals(entry.subject())) {
            add(json, "by", actor.name());
        }
        return json;
    }

    private JsonObjectBuilder told(AuditLine line) {
        JsonArrayBuilder explained = JsonAnswer.array();
        line.explanation().ifPresent(explanation -> why.of(explanation).forEach(explained::add));
        return JsonAnswer.object()
                .add("at", JsonInstant.format(line.at()))
                .add("action", line.action().name())
                .add("outcome", line.outcome().name())
                .add("what", words.of(line))
                .add("why", explained)
                .add("door", line.door().name())
                .add("source", line.source());
    }

    private static JsonObjectBuilder list(
            String name, Slice<ReviewedEntry> slice, Function<ReviewedEntry, JsonObjectBuilder> each) {
        JsonArrayBuilder array = JsonAnswer.array();
        slice.rows().forEach(entry -> array.add(each.apply(entry)));
        JsonObjectBuilder json = JsonAnswer.object().add(name, array);
        slice.next().ifPresent(next -> json.add("next", next));
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Named person) {
        if (person != null) {
            JsonObjectBuilder who = JsonAnswer.object().add("id", person.id());
            add(who, "login", person.login());
            add(who, "name", person.name());
            json.add(name, who);
        }
    }
}
