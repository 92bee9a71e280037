package org.sallyport.domain.directory;

/** The life of an account; only an active one can sign in. */
public enum UserStatus {
    PENDING,
    ACTIVE,
    INACTIVE
}
