package org.sallyport.service.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** CSRF tokens: an HMAC under a sub-key of the key ring, so that no row and no HttpSession is needed for a form. */
@Dependent
public class FormTokens {

    private final Keys keys;
    private final Randomness randomness;

    @Inject
    public FormTokens(Keys keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    /** The token of the form {@code form} for the browser that holds {@code cookie}'s value. */
    public String issue(String cookie, String form) {
        KeyRing ring = keys.ring();
        byte[] subKey = ring.subKey(ring.activeKeyId(), "sallyport form tokens");
        byte[] mac = KeyRing.hmac(subKey, (form + '\n' + cookie).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Whether {@code presented} is that token; takes the same time for all of one length. */
    public boolean isGenuine(String presented, String cookie, String form) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), issue(cookie, form).getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a cookie for a browser that has none yet. */
    public String randomValue() {
        return randomness.token().reveal();
    }
}
