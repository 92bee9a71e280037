package org.sallyport.service.platform;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A key ring of one key that everybody can read here. */
public final class TestKeys {

    private TestKeys() {}

    public static Sealing sealing() {
        return new Sealing(keys("test"), new Randomness());
    }

    public static Keys keys(String keyId) {
        Keys keys = new Keys();
        keys.open(new KeyRing(
                keyId, Map.of(keyId, keyId.repeat(32).substring(0, 32).getBytes(StandardCharsets.US_ASCII))));
        return keys;
    }
}
