package org.sallyport.web.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point in time as people type it: a day like 2026-11-22, or with a time like 2026-11-22 14:30, in UTC. */
public final class TypedTime {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MINUTE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2})");

    /** There is no later one in a year of four digits. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private TypedTime() {}

    /** Of a day its first instant; empty where it is no point in time. */
    public static Optional<Instant> beginning(String text) {
        return read(text, 0);
    }

    /** The first instant after: of a day the next one's first, if there is one. */
    public static Optional<Instant> end(String text) {
        return read(text, 1).map(end -> end.isAfter(LAST) ? LAST : end);
    }

    private static Optional<Instant> read(String text, int daysOn) {
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text).plusDays(daysOn);
                return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return MINUTE.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC))
                    : JsonInstant.parse(text);
        } catch (DateTimeException e) {
            return Optional.empty(); // the patterns let 30 February pass
        }
    }
}
