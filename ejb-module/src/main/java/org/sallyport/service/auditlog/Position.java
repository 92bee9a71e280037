package org.sallyport.service.auditlog;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sallyport.domain.audit.AuditLine;

/** A place in the log; what comes after it is older. Its text is opaque to whoever hands it back. */
public record Position(Instant at, String id) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})_([A-Za-z0-9-]{1,36})");

    static String after(AuditLine line) {
        return line.at().toEpochMilli() + "_" + line.id();
    }

    /** Empty where no page ever ended with it. */
    public static Optional<Position> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }
}
