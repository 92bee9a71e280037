package org.sallyport.service.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Sessions;

/** An administrator ends one session, on every node. */
@Stateless
public class EndingSession {

    @Inject
    Sessions sessions;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public Ending end(SignedInUser administrator, String id, Origin origin) {
        if (!authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.END_SESSION, origin)) {
            return Ending.Refused.FORBIDDEN;
        }
        if (id.equals(administrator.sessionId())) {
            return Ending.Refused.OWN;
        }
        String environmentId = administrator.environment().id();
        Optional<Session> ended = sessions.find(id)
                .filter(session -> session.party().environmentId().equals(environmentId))
                .filter(session -> sessions.end(session, time.now()));
        ended.ifPresent(session -> audit.add(audit.entry(AuditAction.END_SESSION, AuditOutcome.DONE, origin)
                .about(environmentId, administrator.userId())
                .concerning(session.party().userId())
                .saying("session " + id)));
        return ended.<Ending>map(session -> new Ending.Ended(1)).orElse(Ending.Refused.NOT_THERE);
    }
}
