package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sallyport.service.platform.TimeSource;

/** Tells people how long a wait takes, by the time of day, and their browsers in seconds. */
@RequestScoped
public class WaitNotice {

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    TimeSource time;

    /** After too many failures. */
    public Sentence tooManyTries(Duration wait) {
        retryAfter(wait);
        return sentences.at(
                Moment.from(time.now().plus(wait)), "sign-in.waiting", roundedUp(wait, Duration.ofMinutes(1)));
    }

    /** After more removals than one administrator may make in an hour. */
    public Sentence tooManyRemovals(Duration wait) {
        retryAfter(wait);
        return sentences.at(Moment.from(time.now().plus(wait)), "remove-two-step.limited");
    }

    /** Until the next code may be sent. */
    public Sentence nextCode(Duration wait) {
        retryAfter(wait);
        return sentences.plain("message.limited", roundedUp(wait, Duration.ofSeconds(1)));
    }

    /** While too many passwords are being hashed. */
    public Sentence busy(Duration wait) {
        retryAfter(wait);
        return sentences.plain("sign-in.busy");
    }

    /** While an environment's directory can't be asked. */
    public Sentence directoryAway(Duration wait) {
        retryAfter(wait);
        return sentences.plain("sign-in.directory-away");
    }

    private void retryAfter(Duration wait) {
        reply.header("Retry-After", Long.toString(roundedUp(wait, Duration.ofSeconds(1))));
    }

    private static long roundedUp(Duration wait, Duration unit) {
        return Math.max(1, wait.plus(unit).minusNanos(1).dividedBy(unit));
    }
}
