package org.sallyport.service.auditlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.job.JobKind;
import org.sallyport.service.job.JobParts;

/** The audit log for programs: an array with an entry on each line. */
@Dependent
public class AuditJsonExport extends AuditExport {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Inject
    public AuditJsonExport(AuditLog log, Names names, JobParts parts) {
        super(log, names, parts);
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT_AUDIT_JSON;
    }

    @Override
    String begin() {
        return "[\n";
    }

    @Override
    String write(ReviewedEntry entry, boolean first) {
        AuditLine line = entry.line();
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        add(json, "id", line.id());
        add(json, "at", line.at());
        add(json, "action", line.action());
        add(json, "outcome", line.outcome());
        add(json, "reason", line.reason());
        add(json, "trace", line.trace());
        if (line.policyVersion() != null) {
            json.add("policyVersion", line.policyVersion());
        }
        addPerson(json, "actor", entry.actor());
        addPerson(json, "subject", entry.subject());
        add(json, "door", line.door());
        add(json, "source", line.source());
        add(json, "detail", line.detail());
        return (first ? "" : ",\n") + json.build();
    }

    @Override
    String end() {
        return "\n]\n";
    }

    private static void addPerson(JsonObjectBuilder json, String name, @Nullable Named person) {
        if (person != null) {
            JsonObjectBuilder who = BUILDERS.createObjectBuilder();
            add(who, "id", person.id());
            add(who, "login", person.login());
            add(who, "name", person.name());
            json.add(name, who);
        }
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
