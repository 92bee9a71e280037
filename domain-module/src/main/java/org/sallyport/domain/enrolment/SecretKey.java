package org.sallyport.domain.enrolment;

import java.util.Arrays;

/** The key shared with an authenticator app: 160 bits (RFC 4226 §4 R6). Never shown by {@link #toString()}. */
public final class SecretKey {

    public static final int BYTES = 20;

    private final byte[] bytes;

    public SecretKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret key has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SecretKey[redacted]";
    }
}
