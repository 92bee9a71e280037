package org.sallyport.service.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that aren't in the database: the first is active, the others still open what they sealed. Each purpose has a
 * sub-key of its own (HKDF-Expand, RFC 5869 §2.3, one block).
 */
public final class KeyRing {

    public static final int KEY_BYTES = 32;

    private final Map<String, byte[]> keys;
    private final String activeKeyId;

    /** @param keys by id, the active one among them; each of {@link #KEY_BYTES} bytes */
    KeyRing(String activeKeyId, Map<String, byte[]> keys) {
        this.activeKeyId = activeKeyId;
        this.keys = Map.copyOf(keys);
    }

    public String activeKeyId() {
        return activeKeyId;
    }

    public boolean holds(String keyId) {
        return keys.containsKey(keyId);
    }

    /** The sub-key of {@code keyId} for {@code purpose}; the ring must hold it. */
    byte[] subKey(String keyId, String purpose) {
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("the key ring lacks the key " + keyId);
        }
        return hmac(key, (purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
