package org.sallyport.domain.message;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The text message that brings a code: the code first, and, where the site's host is known, a last line that lets phones
 * fill it in there and nowhere else (WICG origin-bound one-time codes). One message of 160 characters of the GSM alphabet
 * (3GPP TS 23.038) at most, whatever the organisation is called.
 */
public final class CodeText {

    public static final int MAX_LENGTH = 160;

    private static final String WORDS = " is your code for ";
    private static final String LIFE = ". Valid 10 minutes. Give it to nobody.";

    private CodeText() {}

    public static String of(String digits, String organisation, Optional<String> host) {
        String last = host.map(name -> "\n\n@" + name + " #" + digits).orElse("");
        String frame = digits + WORDS + LIFE;
        String bound = frame.length() + last.length() < MAX_LENGTH ? last : "";
        int room = MAX_LENGTH - frame.length() - bound.length();
        String name = plain(organisation);
        return digits + WORDS + name.substring(0, Math.min(name.length(), room)).strip() + LIFE + bound;
    }

    /** In characters that are one each in every variant of the alphabet. */
    private static String plain(String organisation) {
        return Normalizer.normalize(organisation, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 .,'&()/+-]+", "?");
    }
}
