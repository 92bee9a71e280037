package org.sallyport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.web.platform.Sentences;

/** What happened, in a sentence without its subject. */
@ApplicationScoped
public class AuditWords {

    @Inject
    Sentences sentences;

    public String of(AuditLine line) {
        return of(line.action(), line.outcome());
    }

    String of(AuditAction action, AuditOutcome outcome) {
        String does = "audit.does." + spelled(action);
        String own = does + "." + spelled(outcome);
        return sentences.has(own)
                ? sentences.of(own)
                : sentences.of("audit.ended." + spelled(outcome), sentences.of(does));
    }

    private static String spelled(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
