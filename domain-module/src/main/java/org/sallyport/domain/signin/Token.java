package org.sallyport.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text that stands for a session, a half-finished sign-in or a browser. Only its hash is ever stored, and
 * {@link #toString()} doesn't show it.
 */
public final class Token {

    /** 256 bits, so that a plain hash protects it (ASVS 6.5.2 asks for 112). */
    public static final int BYTES = 32;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    public static Token of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a token has " + BYTES + " random bytes");
        }
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Whatever somebody presents: only a lookup tells whether it is one of ours. */
    public static Token presented(String text) {
        return new Token(text);
    }

    /** The one place that gives the token away: for a cookie or an answer's body. */
    public String reveal() {
        return text;
    }

    /** SHA-256 in hex: what is stored. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token[redacted]";
    }
}
