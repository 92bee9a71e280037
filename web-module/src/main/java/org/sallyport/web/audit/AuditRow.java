package org.sallyport.web.audit;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.service.auditlog.Named;
import org.sallyport.web.platform.Moment;

/**
 * An entry in a list, as administrators read it.
 *
 * @param because in a sentence; empty where there is nothing to explain
 * @param outcome as the keys of the bundle spell it
 * @param mark how it is marked: good, due or bad
 */
public record AuditRow(
        String id,
        String what,
        Moment at,
        @Nullable Named actor,
        @Nullable Named subject,
        String because,
        String outcome,
        String mark,
        String from) {

    static String mark(AuditOutcome outcome) {
        return switch (outcome) {
            case DONE -> "good";
            case CHALLENGED, ENROLMENT_DUE -> "due";
            case DENIED, REFUSED -> "bad";
        };
    }

    /** Whether somebody did it to somebody else. */
    public boolean isToAnother() {
        return subject != null && !subject.equals(actor);
    }
}
