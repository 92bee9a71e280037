package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Proof;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/**
 * Looks at the first code of a new key whose attempt is reserved, in one transaction. The decision is asked again: who
 * has got a method meanwhile proves that one first.
 */
@Stateless
public class NewKeyCheck {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private SettingUp settingUp;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    public ChangeOutcome conclude(String sessionId, OneTimeCode code, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(sessionId, now)
                .map(live -> live.isAppOffered()
                        ? ChangeOutcome.of(
                                ownSessions
                                        .decide(live, ProtectedAction.NEW_KEY, now)
                                        .decision(),
                                () -> save(live, code, origin, now))
                        : new ChangeOutcome.NotOffered())
                .orElseGet(ChangeOutcome.Over::new);
    }

    private ChangeOutcome save(OwnSession live, OneTimeCode code, Origin origin, Instant now) {
        Notice news = settingUp.isDone(live.person().user().id()) ? Notice.KEY_REPLACED : Notice.METHOD_SET_UP;
        SettingUp.Result result =
                settingUp.confirm(live.person().user().id(), live.session().id(), code, now);
        boolean saved = result == SettingUp.Result.SAVED;
        audit.add(ownSessions
                .entry(AuditAction.FINISH_SET_UP, saved ? AuditOutcome.DONE : AuditOutcome.REFUSED, live, origin)
                .because(result.name()));
        if (saved) {
            live.changeMethodsHere();
            // A code was given in this session: without that it would be asked for the next one at once (D-35).
            live.session().prove(new Proof(Proof.Kind.CODE, now));
            notices.tell(live.person().user(), news);
        }
        return switch (result) {
            case SAVED -> new ChangeOutcome.Done();
            case WRONG_CODE -> new ChangeOutcome.NotVerified();
            case EXPIRED -> new ChangeOutcome.Expired();
        };
    }
}
