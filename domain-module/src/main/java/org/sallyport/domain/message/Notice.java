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
    PASSWORD_CHANGED,
    /** To the address before and the one from now on. */
    ADDRESS_CHANGED,
    /** With the device's name. */
    NEW_DEVICE,
    /** After a right password; once for each sign-in. */
    CODES_FAILED,
    /** To those who look after the audit log, with the name of the administrator who removed too many at a time. */
    REMOVALS_LIMITED
}
