package org.sallyport.domain.decision;

/** The population somebody belongs to; a service account is staff whose roles say so, see {@link Subject#isService}. */
public enum SubjectKind {
    STAFF,
    CONTACT,
    GUEST
}
