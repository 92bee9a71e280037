package org.sallyport.domain.enrolment;

/** A way to prove the second step, in the order in which they are offered to someone who has used none yet. */
public enum Method {
    TOTP,
    SMS,
    EMAIL
}
