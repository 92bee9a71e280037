package org.sallyport.domain.decision;

/** What a session was proven with beside the primary factor. */
public enum Assurance {
    NONE,
    REMEMBERED,
    CODE,
    RECOVERY
}
