package org.sallyport.domain.environment;

/** The System Property "Two-Step Verification" (C-68, C-69). */
public enum TwoStepMode {
    OFF,
    OPTIONAL,
    REQUIRED
}
