package org.sallyport.service.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Hashes of what is too short to be hashed without a key: six digits, a phone number. HMAC-SHA-256 under a sub-key of the
 * key ring, so that the database alone tells nobody which it was.
 */
@Dependent
public class KeyedHashes {

    private final Keys keys;

    @Inject
    public KeyedHashes(Keys keys) {
        this.keys = keys;
    }

    /** Under the active key, as {@code keyId:base64}. */
    public String of(String purpose, String text) {
        return of(keys.ring().activeKeyId(), purpose, text);
    }

    /** Whether {@code hash} is that of {@code text}; takes the same time whatever differs. */
    public boolean isOf(String hash, String purpose, String text) {
        String keyId = hash.substring(0, hash.indexOf(':'));
        return keys.ring().holds(keyId)
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII),
                        of(keyId, purpose, text).getBytes(StandardCharsets.US_ASCII));
    }

    private String of(String keyId, String purpose, String text) {
        byte[] subKey = keys.ring().subKey(keyId, "sallyport " + purpose);
        return keyId + ":"
                + Base64.getEncoder().encodeToString(KeyRing.hmac(subKey, text.getBytes(StandardCharsets.UTF_8)));
    }
}
