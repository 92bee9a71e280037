package org.sallyport.domain.signin;

/** Where a request came in; what one door hands out is worth nothing at another. */
public enum Door {
    WEB,
    REST,
    KEYSTONE,
    PORTAL,
    KIOSK,
    /** None: the server did it by itself. */
    SERVER
}
