package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.platform.TimeSource;

/** A first or a new key, set up inside a session. The old one works until the new one is saved (C-30, C-31). */
@Stateless
public class ChangingKey {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private SettingUp settingUp;

    @Inject
    private CountingAttempt countingAttempt;

    @Inject
    private NewKeyCheck newKeyCheck;

    @Inject
    private TimeSource time;

    /** Makes the key to show, or keeps the one that is pending in this session. */
    public ChangeOutcome begin(String sessionId, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .find(sessionId, now)
                .map(live -> live.isAppOffered() ? begin(live, origin, now) : new ChangeOutcome.NotOffered())
                .orElseGet(ChangeOutcome.Over::new);
    }

    private ChangeOutcome begin(OwnSession live, Origin origin, Instant now) {
        return ChangeOutcome.of(
                ownSessions.decide(live, ProtectedAction.NEW_KEY, now).decision(), () -> {
                    settingUp.begin(
                            live.person().user(),
                            live.person().environment(),
                            live.session().id(),
                            ownSessions.entry(AuditAction.START_SET_UP, AuditOutcome.DONE, live, origin));
                    return new ChangeOutcome.Done();
                });
    }

    /** The key that {@link #begin} made, while it is pending. */
    public Optional<Pairing> pending(String sessionId) {
        Instant now = time.now();
        return ownSessions
                .find(sessionId, now)
                .flatMap(live ->
                        settingUp.find(live.person().user(), live.person().environment(), sessionId, now));
    }

    /** Verify and Save: counted before the code is looked at. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChangeOutcome confirm(String sessionId, OneTimeCode code, Origin origin) {
        return ownSessions
                .find(sessionId, time.now())
                .map(live -> countingAttempt.count(
                        live,
                        ownSessions.unseen(AuditAction.FINISH_SET_UP, live, origin),
                        origin,
                        () -> newKeyCheck.conclude(sessionId, code, origin)))
                .orElseGet(ChangeOutcome.Over::new);
    }
}
