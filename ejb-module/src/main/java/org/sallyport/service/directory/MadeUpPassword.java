package org.sallyport.service.directory;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sallyport.service.platform.Randomness;

/** A password that nobody has chosen, to be told once and changed at the first sign-in. */
public final class MadeUpPassword {

    /** Nothing that is taken for something else; 32 of them, so that each byte gives each as often. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final String text;

    private MadeUpPassword(String text) {
        this.text = text;
    }

    /** @param characters of 5 bits each; hyphens stand between every four of them */
    public static MadeUpPassword of(int characters, Randomness randomness) {
        byte[] random = randomness.bytes(characters);
        String letters = IntStream.range(0, characters)
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(random[i] & 31)))
                .collect(Collectors.joining());
        return new MadeUpPassword(letters.replaceAll("(.{4})(?!$)", "$1-"));
    }

    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "MadeUpPassword[redacted]";
    }
}
