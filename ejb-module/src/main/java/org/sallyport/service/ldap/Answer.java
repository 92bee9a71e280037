package org.sallyport.service.ldap;

/** What a directory says of a password. */
public enum Answer {
    RIGHT,
    WRONG,
    /** Nothing: it can't be reached, doesn't answer in time, or refuses to work for us. */
    NONE
}
