package org.sallyport.domain.enrolment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A key as authenticator apps take it from a QR code or a link: the "Key Uri Format" that Google Authenticator began and
 * all others read. Everything but unreserved characters is percent-encoded, so that no name can add a parameter.
 */
public final class KeyUri {

    /** In characters. Both are for the person's eye alone, and a longer text makes a QR code that no phone reads. */
    static final int LONGEST_ISSUER = 40;

    static final int LONGEST_ACCOUNT = 64;

    private KeyUri() {}

    /**
     * A secret like {@code key} itself.
     *
     * @param issuer whose codes these are, as the app lists them
     * @param account whom they are for
     */
    public static String of(String issuer, String account, SecretKey key) {
        String by = encode(issuer, LONGEST_ISSUER);
        return String.format(
                Locale.ROOT,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d",
                by,
                encode(account, LONGEST_ACCOUNT),
                key.base32(),
                by,
                OneTimeCode.DIGITS,
                Totp.STEP.toSeconds());
    }

    private static String encode(String text, int longest) {
        int end = text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())));
        return URLEncoder.encode(text.substring(0, end), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
