package org.sallyport.web.audit;

import java.time.Duration;
import java.time.Instant;

/** How far back the audit log is looked at, for those who needn't name a day. */
enum Span {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    Instant before(Instant now) {
        return now.minus(length);
    }
}
