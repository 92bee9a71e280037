package org.sallyport.web.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as the contract writes them: ISO-8601, UTC, milliseconds, {@code Z}. */
public final class JsonInstant {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** Applications may leave out the fraction, but not the zone. */
    private static final Pattern UTC =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z");

    private JsonInstant() {}

    public static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    static Optional<Instant> parse(String text) {
        if (!UTC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // the pattern lets 30 February pass
        }
    }
}
