package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.service.platform.TimeSource;

/** Counts what fails from one address, each time in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    private SourceFailures failures;

    @Inject
    private TimeSource time;

    /** Counts an attempt as failed; or how long to wait, and then nothing is counted. */
    public Optional<Duration> reserve(String source, int most) {
        Instant now = time.now();
        if (failures.reserve(source, most, WINDOW, now)) {
            return Optional.empty();
        }
        if (failures.isKnown(source)) {
            return Optional.of(failures.remaining(source, WINDOW, now));
        }
        failures.add(source, now);
        return Optional.empty();
    }

    public void count(String source) {
        Instant now = time.now();
        if (!failures.count(source, WINDOW, now)) {
            failures.add(source, now);
        }
    }

    public void giveBack(String source) {
        failures.giveBack(source);
    }
}
