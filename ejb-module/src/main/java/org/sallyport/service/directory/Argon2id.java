package org.sallyport.service.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Argon2id (RFC 9106) in its PHC text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
final class Argon2id {

    static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Argon2 argon2;

    Argon2id(Argon2 argon2) {
        this.argon2 = argon2;
    }

    /**
     * What a hash costs.
     *
     * @param memoryKiB at least 8 for each lane
     */
    record Cost(int iterations, int memoryKiB, int parallelism) {}

    String hash(String password, byte[] salt, Cost cost) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.format(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
                cost.memoryKiB(),
                cost.iterations(),
                cost.parallelism(),
                base64.encodeToString(salt),
                base64.encodeToString(compute(password, salt, cost, HASH_BYTES)));
    }

    /** Compares without telling by its time how much was right. */
    boolean matches(String password, String phc) {
        Matcher parts = parts(phc);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, compute(password, salt, cost(parts), expected.length));
    }

    /** What {@code phc} cost when it was made. */
    static Cost costOf(String phc) {
        return cost(parts(phc));
    }

    private static Matcher parts(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash isn't Argon2id in PHC form");
        }
        return parts;
    }

    private static Cost cost(Matcher parts) {
        return new Cost(number(parts, 2), number(parts, 1), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** NFC first, so that one password typed on two keyboards is one; nothing else is changed (NIST 800-63B-4, 3.1.1.2). */
    private byte[] compute(String password, byte[] salt, Cost cost, int length) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return argon2.compute(bytes, salt, cost, length);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
