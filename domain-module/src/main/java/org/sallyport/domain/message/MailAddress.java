package org.sallyport.domain.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mailbox: the plain form of RFC 5321, in ASCII. Neither quotes, comments, lists nor anything that some mail software
 * reads as the end of a line ever gets into a header or a command (A-102, CVE-2025-7962). A domain with other letters is
 * written in its ASCII form.
 */
public record MailAddress(String text) {

    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_PART = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    public MailAddress {
        if (text.length() > MAX_LENGTH
                || text.indexOf('@') > MAX_LOCAL_PART
                || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Empty where {@code text} is no such address. */
    public static Optional<MailAddress> of(String text) {
        try {
            return Optional.of(new MailAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }
}
