package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Methods;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/** Somebody turns the own two-step verification off, where the environment leaves that to people (C-32 to C-35). */
@Stateless
public class TurningOff {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private Methods methods;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /** Deletes the key, and with it all that was signed in or remembered on its strength, but this session. */
    public ChangeOutcome turnOff(String sessionId, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(sessionId, now)
                .map(live -> turnOff(live, origin, now))
                .orElseGet(ChangeOutcome.Over::new);
    }

    private ChangeOutcome turnOff(OwnSession live, Origin origin, Instant now) {
        Ruling ruling = ownSessions.decide(live, ProtectedAction.TURN_OFF, now);
        boolean allowed = ruling.decision() instanceof Decision.Allow;
        if (allowed && !methods.removeAll(live.person().user().id())) {
            // Another request was faster: what the decision saw is gone.
            return new ChangeOutcome.Denied(Reason.NOTHING_TO_REMOVE);
        }
        audit.add(ownSessions
                .entry(AuditAction.TURN_OFF, AuditOutcome.of(ruling.decision()), live, origin)
                .because(ruling.decision().reason().name())
                .tracedBy(ruling.trace()));
        return ChangeOutcome.of(ruling.decision(), () -> {
            live.changeMethods();
            notices.tell(live.person().user(), Notice.TURNED_OFF);
            return new ChangeOutcome.Done();
        });
    }
}
