package org.sallyport.domain.platform;

import java.util.Base64;

/**
 * A secret as it is stored: encrypted and authenticated under a key that isn't in the database.
 *
 * @param keyId which key of the ring opens it
 * @param sealed nonce and ciphertext, in Base64
 */
public record SealedSecret(String keyId, String sealed) {

    public static SealedSecret of(String keyId, byte[] nonceAndCiphertext) {
        return new SealedSecret(keyId, Base64.getEncoder().encodeToString(nonceAndCiphertext));
    }

    public byte[] nonceAndCiphertext() {
        return Base64.getDecoder().decode(sealed);
    }

    @Override
    public String toString() {
        return "SealedSecret[" + keyId + "]";
    }
}
