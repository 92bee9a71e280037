package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.platform.TimeSource;

/**
 * Ends the session in which proof of who it is was wrong too often, so that whoever has got hold of one can't go on
 * guessing in it.
 */
@Stateless
public class EndingDoubtedSession {

    @Inject
    Sessions sessions;

    @Inject
    OwnSessions ownSessions;

    @Inject
    Throttles throttles;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What {@code outcome} comes to, once it is counted: the failure that makes its person wait ends the session, too. */
    public ChangeOutcome after(ChangeOutcome outcome, OwnSession live, Origin origin) {
        Instant now = time.now();
        if (!(outcome instanceof ChangeOutcome.NotVerified)
                || throttles.remainingWait(live.countedFor(), now).isZero()) {
            return outcome;
        }
        if (sessions.end(live.session(), now)) {
            audit.add(ownSessions.entry(AuditAction.LOSE_SESSION, AuditOutcome.DONE, live, origin));
        }
        return new ChangeOutcome.Over();
    }
}
