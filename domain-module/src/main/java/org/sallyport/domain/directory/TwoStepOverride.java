package org.sallyport.domain.directory;

/** What an administrator chose for one person instead of the environment's rule (D-07). */
public enum TwoStepOverride {
    INHERIT,
    REQUIRE,
    /** Honoured only where the environment allows exemptions. */
    EXEMPT
}
