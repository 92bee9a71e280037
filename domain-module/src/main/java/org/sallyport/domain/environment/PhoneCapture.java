package org.sallyport.domain.environment;

/** How a person's number becomes known where none is (D-13). */
public enum PhoneCapture {
    /** The number is the account's; nobody types one. */
    NONE,
    /** Verified while setting up text messages. */
    ENROL,
    /** Typed when the code is asked for. */
    AT_PROMPT
}
