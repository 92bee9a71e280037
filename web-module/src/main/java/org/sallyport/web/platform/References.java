package org.sallyport.web.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.sallyport.service.platform.Randomness;

/** Short names for incidents, to be read over the telephone: no letter looks or sounds like a digit. */
@Dependent
public class References {

    private static final String ALPHABET = "ACDEFHJKMNPQRTUVWXY3479";
    private static final int LENGTH = 8;

    private final Randomness randomness;

    @Inject
    public References(Randomness randomness) {
        this.randomness = randomness;
    }

    /** For example {@code K7HD-94QX}. */
    String next() {
        byte[] random = randomness.bytes(LENGTH);
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            reference
                    .append(i == LENGTH / 2 ? "-" : "")
                    .append(ALPHABET.charAt(Byte.toUnsignedInt(random[i]) % ALPHABET.length()));
        }
        return reference.toString();
    }
}
