package org.sallyport.service.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Sessions;

/**
 * An administrator ends all sessions of the own environment but the one at hand, at every door and on every node.
 * Devices stay what they are.
 */
@Stateless
public class SigningOutEverybody {

    @Inject
    Sessions sessions;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /**
     * What is asked for, and typed once more.
     *
     * @param environment the key of the environment to empty
     * @param typed what must be that key
     */
    public record Order(String environment, String typed) {}

    public Ending signOut(SignedInUser administrator, Order order, Origin origin) {
        if (!authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.SIGN_OUT_EVERYBODY, origin)) {
            return Ending.Refused.FORBIDDEN;
        }
        SignedInUser.EnvironmentName own = administrator.environment();
        if (!order.environment().equals(own.key())) {
            return Ending.Refused.NOT_THERE;
        }
        if (!order.typed().equals(own.key())) {
            return Ending.Refused.NOT_CONFIRMED;
        }
        int ended = sessions.endAllBut(sessions.get(administrator.sessionId()), time.now());
        audit.add(audit.entry(AuditAction.SIGN_OUT_EVERYBODY, AuditOutcome.DONE, origin)
                .about(own.id(), administrator.userId())
                .saying(ended + " ended"));
        return new Ending.Ended(ended);
    }
}
