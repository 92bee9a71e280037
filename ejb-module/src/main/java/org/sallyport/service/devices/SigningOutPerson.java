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
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Sessions;

/** An administrator ends all sessions of one person, at every door and on every node. Devices stay what they are. */
@Stateless
public class SigningOutPerson {

    @Inject
    Sessions sessions;

    @Inject
    Users users;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public Ending signOut(SignedInUser administrator, String userId, Origin origin) {
        if (!authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.SIGN_OUT_PERSON, origin)) {
            return Ending.Refused.FORBIDDEN;
        }
        if (userId.equals(administrator.userId())) {
            return Ending.Refused.OWN;
        }
        String environmentId = administrator.environment().id();
        if (users.findIn(environmentId, userId).isEmpty()) {
            return Ending.Refused.NOT_THERE;
        }
        int ended = sessions.endOf(userId, time.now());
        audit.add(audit.entry(AuditAction.SIGN_OUT_PERSON, AuditOutcome.DONE, origin)
                .about(environmentId, administrator.userId())
                .concerning(userId)
                .saying(ended + " ended"));
        return new Ending.Ended(ended);
    }
}
