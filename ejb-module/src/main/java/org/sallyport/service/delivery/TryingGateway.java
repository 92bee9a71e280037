package org.sallyport.service.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.message.Queued;
import org.sallyport.service.message.ReadingPhoneNumber;
import org.sallyport.service.message.TextOrder;
import org.sallyport.service.message.Texts;
import org.sallyport.service.message.Wording;
import org.sallyport.service.platform.TimeSource;

/** An administrator has a text sent to a number at hand, to see whether it arrives; it counts and costs as any other. */
@Stateless
public class TryingGateway {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** A number is typed with its country: which one would be meant without? */
    private static final String NO_REGION = "ZZ";

    @Inject
    Texts texts;

    @Inject
    ReadingPhoneNumber reading;

    @Inject
    Wording wording;

    @Inject
    Users users;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public TryingOutcome send(SignedInUser administrator, String environmentKey, String typed, Origin origin) {
        if (!administrator.holds(Permission.MANAGE_MESSAGES)
                || !administrator.environment().key().equals(environmentKey)) {
            audit.add(entry(AuditOutcome.DENIED, administrator, origin)
                    .because(Reason.PERMISSION_MISSING.name())
                    .saying(Permission.MANAGE_MESSAGES.name()));
            return new TryingOutcome.Forbidden();
        }
        return reading.read(typed, NO_REGION)
                .fold(read -> order(administrator, read.number(), origin), TryingOutcome.NoSuchNumber::new);
    }

    private TryingOutcome order(SignedInUser administrator, PhoneNumber to, Origin origin) {
        Queued queued = texts.queue(new TextOrder(
                users.get(administrator.userId()),
                to,
                wording.trial(),
                time.now().plus(LIFE)));
        if (!(queued instanceof Queued.Waiting)) {
            return new TryingOutcome.NotQueued(queued);
        }
        audit.add(entry(AuditOutcome.DONE, administrator, origin).saying("to " + to.hint()));
        return new TryingOutcome.OnItsWay(to);
    }

    private AuditEntry entry(AuditOutcome outcome, SignedInUser administrator, Origin origin) {
        return audit.entry(AuditAction.SEND_TEST_MESSAGE, outcome, origin)
                .about(administrator.environment().id(), administrator.userId());
    }
}
