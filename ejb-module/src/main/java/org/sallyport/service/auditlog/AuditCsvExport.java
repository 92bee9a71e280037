package org.sallyport.service.auditlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.job.JobKind;
import org.sallyport.service.job.CsvText;
import org.sallyport.service.job.JobParts;

/** The audit log for spreadsheets, in which no cell is a formula. */
@Dependent
public class AuditCsvExport extends AuditExport {

    @Inject
    public AuditCsvExport(AuditLog log, Names names, JobParts parts) {
        super(log, names, parts);
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT_AUDIT_CSV;
    }

    @Override
    String begin() {
        return CsvText.line(
                "at",
                "action",
                "outcome",
                "reason",
                "actorId",
                "actorLogin",
                "actorName",
                "subjectId",
                "subjectLogin",
                "subjectName",
                "door",
                "source",
                "policyVersion",
                "trace",
                "detail",
                "id");
    }

    @Override
    String write(ReviewedEntry entry, boolean first) {
        AuditLine line = entry.line();
        return CsvText.line(
                line.at(),
                line.action(),
                line.outcome(),
                line.reason(),
                of(entry.actor(), Named::id),
                of(entry.actor(), Named::login),
                of(entry.actor(), Named::name),
                of(entry.subject(), Named::id),
                of(entry.subject(), Named::login),
                of(entry.subject(), Named::name),
                line.door(),
                line.source(),
                line.policyVersion(),
                line.trace(),
                line.detail(),
                line.id());
    }

    @Override
    String end() {
        return "";
    }

    private static String of(@Nullable Named person, Function<Named, @Nullable String> what) {
        return Optional.ofNullable(person).map(what).orElse("");
    }
}
