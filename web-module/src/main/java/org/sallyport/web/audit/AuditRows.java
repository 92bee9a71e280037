package org.sallyport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.web.console.Word;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/** Entries of the log as rows of a page. */
@ApplicationScoped
public class AuditRows {

    @Inject
    AuditWords words;

    @Inject
    Why why;

    @Inject
    Sentences sentences;

    public AuditRow of(ReviewedEntry entry) {
        AuditLine line = entry.line();
        List<String> because = line.explanation().map(why::of).orElse(List.of());
        return new AuditRow(
                line.id(),
                words.of(line),
                Moment.of(line.at()),
                entry.actor(),
                entry.subject(),
                because.isEmpty() ? "" : because.get(0),
                Word.of(line.outcome()),
                AuditRow.mark(line.outcome()),
                from(line));
    }

    /** Through which door, and from where. */
    public String from(AuditLine line) {
        return sentences.of("activity.from." + Word.of(line.door()), line.source());
    }
}
