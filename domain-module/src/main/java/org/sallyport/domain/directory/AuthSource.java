package org.sallyport.domain.directory;

/** Where the primary factor of this sign-in was proven; an account that can do several is judged by the one used (D-11). */
public enum AuthSource {
    LOCAL,
    MAGIC_LINK,
    GOOGLE,
    SAML2,
    LDAP;

    /** Whether another party's sign-in vouches for the person, so that an environment may exempt it (C-15, P-14). */
    public boolean isExternal() {
        return this == SAML2 || this == LDAP || this == GOOGLE;
    }
}
