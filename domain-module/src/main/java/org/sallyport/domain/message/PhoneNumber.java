package org.sallyport.domain.message;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number in the form of E.164, which every network understands. Nothing shows more of it than its last two digits. */
public record PhoneNumber(String e164) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int SHOWN_DIGITS = 2;

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not a number in the form of E.164");
        }
    }

    /** Empty where {@code e164} is no such number. */
    public static Optional<PhoneNumber> of(String e164) {
        return FORM.matcher(e164).matches() ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
    }

    /** What its owner knows it by. */
    public String hint() {
        return "••" + e164.substring(e164.length() - SHOWN_DIGITS);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + hint() + "]";
    }
}
