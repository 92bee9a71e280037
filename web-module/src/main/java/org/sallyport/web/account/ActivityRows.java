package org.sallyport.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.web.audit.AuditRows;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Moment;

/** What happened, from where, and why, in sentences. */
@ApplicationScoped
public class ActivityRows {

    @Inject
    AuditRows rows;

    @Inject
    Why why;

    /** @param what happened, as {@code line} or its reader puts it */
    public ActivityRow of(AuditLine line, String what) {
        return new ActivityRow(what, Moment.of(line.at()), rows.from(line), why.of(line));
    }
}
