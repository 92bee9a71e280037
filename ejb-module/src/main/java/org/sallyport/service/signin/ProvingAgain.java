package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.platform.TimeSource;

/**
 * Fresh proof inside a session, for one protected action: what is asked for is the decision's to say, and counted like
 * any other attempt.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProvingAgain {

    @Inject
    OwnSessions ownSessions;

    @Inject
    CountingAttempt countingAttempt;

    @Inject
    CodeAttempts codeAttempts;

    @Inject
    CheckingOwnPassword checkingOwnPassword;

    @Inject
    ProofCheck proofCheck;

    @Inject
    EndingDoubtedSession endingDoubtedSession;

    @Inject
    TimeSource time;

    /** What {@code action} asks for now; empty when the session is over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Decision> demand(String sessionId, ProtectedAction action) {
        Instant now = time.now();
        return ownSessions
                .find(sessionId, now)
                .map(live -> ownSessions.decide(live, action, now).decision());
    }

    public ChangeOutcome byCode(String sessionId, ProtectedAction action, TypedCode code, Origin origin) {
        return ownSessions
                .find(sessionId, time.now())
                .map(live -> asksForCode(live, action, code.method())
                        ? endingDoubtedSession.after(counted(live, action, code, origin), live, origin)
                        : new ChangeOutcome.NotOffered())
                .orElseGet(ChangeOutcome.Over::new);
    }

    /** Asked before anything is counted: what isn't looked at must not bring an authenticator nearer to its end. */
    private boolean asksForCode(OwnSession live, ProtectedAction action, Method method) {
        return CodeAttempts.asksFor(
                method, ownSessions.decide(live, action, time.now()).decision());
    }

    private ChangeOutcome counted(OwnSession live, ProtectedAction action, TypedCode code, Origin origin) {
        return countingAttempt.count(
                live,
                ownSessions.unseen(AuditAction.PROVE_AGAIN, live, origin),
                origin,
                () -> codeAttempts.reserveCode(live.person().user().id(), code.method())
                        ? proofCheck.byCode(live.session().id(), action, code, origin)
                        : new ChangeOutcome.Denied(Reason.AUTHENTICATOR_DISABLED));
    }

    public ChangeOutcome byPassword(String sessionId, ProtectedAction action, String password, Origin origin) {
        return ownSessions
                .find(sessionId, time.now())
                .map(live -> endingDoubtedSession.after(byPassword(live, action, password, origin), live, origin))
                .orElseGet(ChangeOutcome.Over::new);
    }

    private ChangeOutcome byPassword(OwnSession live, ProtectedAction action, String password, Origin origin) {
        return checkingOwnPassword.check(
                live,
                password,
                origin,
                result -> proofCheck.byPassword(live.session().id(), action, result, origin));
    }
}
