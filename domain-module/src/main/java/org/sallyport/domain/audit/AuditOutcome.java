package org.sallyport.domain.audit;

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
    REFUSED
}
