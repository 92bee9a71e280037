package org.sallyport.domain.audit;

import org.sallyport.domain.decision.Decision;

/** How it ended. */
public enum AuditOutcome {
    DONE,
    /** A code is due before anything is open. */
    CHALLENGED,
    /** A set-up is due before anything is open. */
    ENROLMENT_DUE,
    /** The credential was right and policy said no, or a permission was missing. */
    DENIED,
    /** A credential was not right, or not looked at. */
    REFUSED;

    /** What a decision comes to. */
    public static AuditOutcome of(Decision decision) {
        return decision.fold(allow -> DONE, challenge -> CHALLENGED, enrol -> ENROLMENT_DUE, deny -> DENIED);
    }
}
