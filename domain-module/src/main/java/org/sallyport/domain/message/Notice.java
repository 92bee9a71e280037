package org.sallyport.domain.message;

/** What people are told about their own sign-in, so that they learn of it when it wasn't them. */
public enum Notice {
    /** A first method. */
    METHOD_SET_UP,
    /** A new key took the place of the one before. */
    KEY_REPLACED,
    /** The person did it. */
    TURNED_OFF,
    /** With the administrator's name. */
    REMOVED_BY_ADMINISTRATOR,
    /** With the administrator's name, as the two that follow. */
    TWO_STEP_REQUIRED,
    /** And with the end of it. */
    EXEMPTED,
    EXEMPTION_ENDED,
    PASSWORD_CHANGED,
    /** To the address before and the one from now on. */
    ADDRESS_CHANGED,
    /** Of the number on the record, with the administrator's name. */
    NUMBER_CHANGED,
    /** With the device's name. */
    NEW_DEVICE,
    /** After a right password; once for each sign-in. */
    CODES_FAILED,
    /** To those who look after the audit log, with the name of the administrator who removed too many at a time. */
    REMOVALS_LIMITED
}
