package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Proof;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.UsingCode;
import org.sallyport.service.platform.TimeSource;

/**
 * Takes as proof inside a session what its person gave, in one transaction, if that is what the decision asks for: a
 * password proves nothing of somebody who has a method (C-47).
 */
@Stateless
public class ProofCheck {

    @Inject
    OwnSessions ownSessions;

    @Inject
    UsingCode usingCode;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** @param code of which the attempt is reserved */
    public ChangeOutcome byCode(String sessionId, ProtectedAction action, TypedCode code, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(sessionId, now)
                .map(live -> {
                    Ruling ruling = ownSessions.decide(live, action, now);
                    if (!CodeAttempts.asksFor(code.method(), ruling.decision())) {
                        return new ChangeOutcome.NotOffered();
                    }
                    UsingCode.Result result =
                            usingCode.use(code.givenBy(live.person().user().id(), sessionId), now);
                    Given given = new Given(Proof.Kind.CODE, result == UsingCode.Result.ACCEPTED, result.name(), now);
                    return conclude(live, ruling, given, origin);
                })
                .orElseGet(ChangeOutcome.Over::new);
    }

    /** @param result of checking the password, which has been counted */
    public ChangeOutcome byPassword(
            String sessionId, ProtectedAction action, CheckingPassword.Result result, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(sessionId, now)
                .map(live -> {
                    Ruling ruling = ownSessions.decide(live, action, now);
                    boolean right = result == CheckingPassword.Result.RIGHT;
                    return asksForPassword(ruling.decision())
                            ? conclude(live, ruling, new Given(Proof.Kind.PASSWORD, right, result.name(), now), origin)
                            : new ChangeOutcome.NotOffered();
                })
                .orElseGet(ChangeOutcome.Over::new);
    }

    private record Given(Proof.Kind kind, boolean right, String result, Instant at) {}

    private ChangeOutcome conclude(OwnSession live, Ruling ruling, Given given, Origin origin) {
        audit.add(ownSessions
                .entry(AuditAction.PROVE_AGAIN, given.right() ? AuditOutcome.DONE : AuditOutcome.REFUSED, live, origin)
                .because(given.right() ? ruling.decision().reason().name() : given.result())
                .tracedBy(ruling.trace()));
        if (!given.right()) {
            return new ChangeOutcome.NotVerified();
        }
        live.session().prove(new Proof(given.kind(), given.at()));
        return new ChangeOutcome.Done();
    }

    static boolean asksForPassword(Decision decision) {
        return decision.fold(allow -> false, Decision.Challenge::passwordAccepted, enrol -> false, deny -> false);
    }
}
