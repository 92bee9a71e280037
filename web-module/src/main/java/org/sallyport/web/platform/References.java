package org.sallyport.web.platform;

import java.security.SecureRandom;

/** Short names for incidents, to be read over the telephone: no letter looks or sounds like a digit. */
final class References {

    private static final String ALPHABET = "ACDEFHJKMNPQRTUVWXY3479";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** For example {@code K7HD-94QX}. */
    static String next() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            reference.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
