package org.sallyport.domain.enrolment;

import java.math.BigInteger;
import java.util.Arrays;

/** The key shared with an authenticator app: 160 bits (RFC 4226 §4 R6). Never shown by {@link #toString()}. */
public final class SecretKey {

    public static final int BYTES = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_LETTER = 5;

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

    /** As it is typed into an app: base32 (RFC 4648 §6), 32 letters and no padding. */
    public String base32() {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder letters = new StringBuilder();
        for (int shift = BYTES * Byte.SIZE - BITS_OF_A_LETTER; shift >= 0; shift -= BITS_OF_A_LETTER) {
            letters.append(BASE32.charAt(number.shiftRight(shift).intValue() & BASE32.length() - 1));
        }
        return letters.toString();
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
