package org.sallyport.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/** What happened, from where, and why, in sentences. */
@ApplicationScoped
public class ActivityRows {

    @Inject
    Sentences sentences;

    @Inject
    Why why;

    /** @param what happened, as {@code line} or its reader puts it */
    public ActivityRow of(AuditLine line, String what) {
        String from = "activity.from." + line.door().name().toLowerCase(Locale.ROOT);
        return new ActivityRow(
                what,
                Moment.of(line.at()),
                sentences.of(from, line.source()),
                line.explanation().map(why::of).orElse(List.of()));
    }
}
