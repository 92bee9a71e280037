package org.sallyport.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app of one of the crowd: RFC 6238 with HMAC-SHA-1, 30 s, six digits. Knows none of the product's code. */
record Authenticator(int number) {

    private static final long STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    String codeAt(Instant now) {
        byte[] step = ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / STEP_SECONDS)
                .array();
        byte[] digest = hmac(step);
        int offset = digest[digest.length - 1] & 0x0f;
        return "%06d".formatted((ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE) % CODES);
    }

    private byte[] hmac(byte[] step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            byte[] key = "S%019d".formatted(number).getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, "RAW"));
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
