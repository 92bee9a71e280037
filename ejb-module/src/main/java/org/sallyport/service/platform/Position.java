package org.sallyport.service.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that has the newest first; what comes after it is older. Its text is opaque to whoever hands it back.
 */
public record Position(Instant at, String id) {

    /** Before everything that a list can have. */
    static final Position START = new Position(Instant.ofEpochMilli(999_999_999_999_999L), "");

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})_([A-Za-z0-9-]{1,36})");

    public String text() {
        return at.toEpochMilli() + "_" + id;
    }

    /** Empty where no page ever ended with it. */
    public static Optional<Position> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }
}
