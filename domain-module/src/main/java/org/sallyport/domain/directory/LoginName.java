package org.sallyport.domain.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name a person signs in with, as typed once by an administrator, and the one form in which it is compared.
 *
 * @param shown as administrators wrote it
 */
public record LoginName(String shown) {

    public static final int MAX_LENGTH = 320;

    /** Formats, controls, spaces and fillers; variation selectors, blank letters and what no Unicode version has yet. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}\\p{Z}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\uFE00-\\uFE0F\\x{1D159}\\x{E0100}-\\x{E01EF}]");

    public LoginName {
        if (canonical(shown).isEmpty() || shown.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a login has 1 to " + MAX_LENGTH + " visible characters");
        }
    }

    /**
     * NFKC, without case and without characters that can't be seen, so that one person has one account and one failure
     * counter. Folding case twice through both directions joins ß and ss, ı and i.
     */
    public static String canonical(String typed) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        String folded = visible.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    public String canonical() {
        return canonical(shown);
    }
}
