package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.enrolment.SendingCode;
import org.sallyport.service.enrolment.SendingCode.Errand;
import org.sallyport.service.enrolment.SentCodes;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.PendingSignIn.LastCode;

/** Sends a code for proof inside a session: good there alone, for one action. */
@Stateless
public class SendingProofCode {

    @Inject
    OwnSessions ownSessions;

    @Inject
    Destinations destinations;

    @Inject
    SentCodes sentCodes;

    @Inject
    SendingCode sendingCode;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public SendOutcome send(String sessionId, Method method, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(sessionId, now)
                .<SendOutcome>map(live -> destinations
                        .target(live.person().user().id(), method)
                        .filter(address ->
                                live.person().environment().settings().allows(method))
                        .map(address -> send(live, address, origin, now))
                        .orElseGet(SendOutcome.NotOffered::new))
                .orElseGet(SendOutcome.NotVerified::new);
    }

    /** The last one that was sent to this session, if it is of this method. */
    public Optional<LastCode> last(String sessionId, Method method) {
        return sentCodes
                .find(sessionId)
                .filter(code -> code.method() == method && code.isOpenAt(time.now()))
                .map(code -> new LastCode(code.method(), code.hint(), code.nextAllowedAt()));
    }

    private SendOutcome send(OwnSession live, CodeAddress address, Origin origin, Instant now) {
        SendingCode.Result result =
                sendingCode.send(new Errand(live.session().id(), live.person().user(), address, false), now);
        audit.add(ownSessions
                .entry(
                        AuditAction.SEND_CODE,
                        result instanceof SendingCode.Result.Sent ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                        live,
                        origin)
                .saying(address.method() + " " + address.hint())
                .because(SendingSignInCode.reason(result)));
        return SendingSignInCode.outcome(result);
    }
}
