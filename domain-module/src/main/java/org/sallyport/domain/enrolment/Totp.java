package org.sallyport.domain.enrolment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords as authenticator apps make them: HMAC-SHA-1, six digits, steps of 30 s (RFC 6238).
 * Says which step a code belongs to; that each step serves once is the business of the authenticator's row.
 */
public final class Totp {

    public static final Duration STEP = Duration.ofSeconds(30);

    /** One step either way for clocks and typing (RFC 6238 §5.2). */
    public static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The step of {@code code} around {@code now}, or none. The newest one wins where two steps share a code. */
    public static OptionalLong step(SecretKey key, OneTimeCode code, Instant now) {
        long current = stepAt(now);
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> code.matches(code(key, step)))
                .max();
    }

    public static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    /** The six digits of {@code step}: HOTP with the step as its counter (RFC 4226 §5.3, RFC 6238 §4.2). */
    static String code(SecretKey key, long step) {
        byte[] mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return String.format("%0" + OneTimeCode.DIGITS + "d", truncated % MODULUS);
    }

    private static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.bytes(), "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA1", e);
        }
    }
}
