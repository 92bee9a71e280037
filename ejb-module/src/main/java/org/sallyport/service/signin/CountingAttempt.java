package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.Throttles;

/**
 * Has an answer inside a session looked at, counted as failed before that. Unless it was wrong the count is taken back:
 * only a whole sign-in forgets the failures before it.
 */
@Dependent
public class CountingAttempt {

    private final Attempts attempts;
    private final LimitingSource limitingSource;
    private final RecordingRefusal recordingRefusal;

    @Inject
    public CountingAttempt(Attempts attempts, LimitingSource limitingSource, RecordingRefusal recordingRefusal) {
        this.attempts = attempts;
        this.limitingSource = limitingSource;
        this.recordingRefusal = recordingRefusal;
    }

    /**
     * Must be called outside any transaction.
     *
     * @param unseen what to record when a wait is running and nothing is looked at
     * @param look in a transaction of its own
     */
    ChangeOutcome count(OwnSession live, AuditEntry unseen, Origin origin, Supplier<ChangeOutcome> look) {
        Optional<Throttles.Reservation> reserved = attempts.reserve(live.countedFor());
        if (reserved.isEmpty()) {
            recordingRefusal.add(unseen);
            return new ChangeOutcome.Waiting(attempts.remainingWait(live.countedFor()));
        }
        ChangeOutcome outcome = look.get();
        if (outcome instanceof ChangeOutcome.NotVerified) {
            limitingSource.countFailure(origin);
        } else {
            attempts.giveBack(reserved.get());
        }
        return outcome;
    }
}
