package org.sallyport.domain.enrolment;

/**
 * Where codes of a method go: an E.164 number, or a mail address. Never shown by {@link #toString()}.
 *
 * @param method SMS or EMAIL
 */
public record CodeAddress(Method method, String text) {

    private static final int SHOWN_DIGITS = 2;
    private static final String HIDDEN = "•••";

    public CodeAddress {
        if (method == Method.TOTP || text.isBlank()) {
            throw new IllegalArgumentException("a code of " + method + " goes nowhere");
        }
    }

    /** As much as its person needs to know which one it is: "••42", or "a•••@•••.org". */
    public String hint() {
        return method == Method.SMS
                ? "••" + text.substring(Math.max(0, text.length() - SHOWN_DIGITS))
                : text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN + "@" + HIDDEN
                        + text.substring(Math.max(text.lastIndexOf('.'), text.indexOf('@') + 1));
    }

    @Override
    public String toString() {
        return "CodeAddress[" + method + " " + hint() + "]";
    }
}
