package org.sallyport.service.directory;

/** Something that computes Argon2id (RFC 9106, version 19), without a secret or associated data. */
interface Argon2 {

    /** @param length of the hash, in bytes */
    byte[] compute(byte[] password, byte[] salt, Argon2id.Cost cost, int length);
}
