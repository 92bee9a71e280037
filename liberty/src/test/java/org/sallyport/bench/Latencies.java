package org.sallyport.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long each of a number of equal things took.
 *
 * @param elapsed from the first one's start to the last one's end
 */
record Latencies(List<Duration> each, Duration elapsed) {

    Latencies {
        each = each.stream().sorted().toList();
    }

    /** The time within which so many percent of them were done. */
    Duration percentile(int percent) {
        return each.get(Math.min(each.size() - 1, each.size() * percent / 100));
    }

    double perSecond() {
        return each.size() * 1e9 / elapsed.toNanos();
    }
}
