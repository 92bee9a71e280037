package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;

/** Ending all one's other sessions, at every door and on every node. Devices stay what they are. */
@Stateless
public class SigningOutElsewhere {

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public void signOut(SignedInUser who, Origin origin) {
        int ended = sessions.endOthers(sessions.get(who.sessionId()), time.now());
        audit.add(audit.entry(AuditAction.SIGN_OUT_ELSEWHERE, AuditOutcome.DONE, origin)
                .about(who.environment().id(), who.userId())
                .saying(ended + " ended"));
    }
}
