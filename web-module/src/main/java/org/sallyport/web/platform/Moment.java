package org.sallyport.web.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time as a page shows it. The server doesn't know the reader's zone, so it writes UTC and says so; the
 * pages' script turns it into the reader's own time where it runs.
 *
 * @param withDate whether the day is part of it
 */
public record Moment(Instant at, boolean withDate) {

    private static final DateTimeFormatter TIME = formatter("HH:mm 'UTC'");
    private static final DateTimeFormatter DATE_AND_TIME = formatter("d MMM uuuu, HH:mm 'UTC'");

    public static Moment of(Instant at) {
        return new Moment(at, true);
    }

    /** When something opens a few minutes ahead: the time of day, rounded up so that nobody comes too early. */
    public static Moment from(Instant at) {
        return new Moment(at.plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES), false);
    }

    /** For {@code <time datetime>}. */
    public String machine() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String text() {
        return (withDate ? DATE_AND_TIME : TIME).format(at);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
    }
}
