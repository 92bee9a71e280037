package org.sallyport.domain.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits that a person typed or an application sent; never shown again, not even by {@link #toString()}. */
public final class OneTimeCode {

    public static final int DIGITS = 6;

    private static final Pattern EXACT = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private final String digits;

    private OneTimeCode(String digits) {
        this.digits = digits;
    }

    /** Exactly six ASCII digits, as applications must send them; anything else is no code. */
    public static Optional<OneTimeCode> of(String text) {
        return EXACT.matcher(text).matches() ? Optional.of(new OneTimeCode(text)) : Optional.empty();
    }

    /** As people type it: spaces and hyphens anywhere, digits of any script. */
    public static Optional<OneTimeCode> typed(String text) {
        StringBuilder digits = new StringBuilder();
        SEPARATORS.matcher(text).replaceAll("").codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            digits.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return of(digits.toString());
    }

    /** For the one comparison that it is made for. */
    public String reveal() {
        return digits;
    }

    /** Compares without telling by its time how much was right. */
    boolean matches(String expected) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "OneTimeCode[redacted]";
    }
}
