package org.sallyport.service.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sallyport.domain.platform.SealedSecret;

/**
 * Encrypts what is secret at rest: AES-256-GCM under a sub-key of the key ring. The identity of the row is authenticated
 * too, so that a secret moved to another row opens nothing.
 */
@Dependent
public class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "sallyport sealing";

    private final Keys keys;
    private final Randomness randomness;

    @Inject
    public Sealing(Keys keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    /** @param identity table, column and id of the row that will hold it */
    public SealedSecret seal(byte[] secret, String identity) {
        String keyId = keys.ring().activeKeyId();
        byte[] nonce = randomness.bytes(NONCE_BYTES);
        byte[] ciphertext = finish(cipher(Cipher.ENCRYPT_MODE, keyId, nonce), secret, identity);
        return SealedSecret.of(
                keyId,
                ByteBuffer.allocate(nonce.length + ciphertext.length)
                        .put(nonce)
                        .put(ciphertext)
                        .array());
    }

    /** Throws when the secret was altered, moved, or sealed under a key the ring doesn't hold: never guesses. */
    public byte[] open(SealedSecret sealed, String identity) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.nonceAndCiphertext());
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return finish(cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce), ciphertext, identity);
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(keys.ring().subKey(keyId, PURPOSE), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES in GCM", e);
        }
    }

    private static byte[] finish(Cipher cipher, byte[] text, String identity) {
        try {
            cipher.updateAAD(identity.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed under another key, altered or moved: " + identity, e);
        }
    }
}
