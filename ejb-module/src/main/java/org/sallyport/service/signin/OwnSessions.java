package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.environment.Environments;

/** Reads anew, in the transaction of a protected action, the session that wants it, and asks the decision about it. */
@Dependent
public class OwnSessions {

    private final Sessions sessions;
    private final Users users;
    private final Environments environments;
    private final Devices devices;
    private final Authenticators authenticators;
    private final Situations situations;
    private final AuditTrail audit;

    @Inject
    public OwnSessions(
            Sessions sessions,
            Users users,
            Environments environments,
            Devices devices,
            Authenticators authenticators,
            Situations situations,
            AuditTrail audit) {
        this.sessions = sessions;
        this.users = users;
        this.environments = environments;
        this.devices = devices;
        this.authenticators = authenticators;
        this.situations = situations;
        this.audit = audit;
    }

    Optional<OwnSession> find(String sessionId, Instant now) {
        return sessions.find(sessionId)
                .map(session -> own(session, devices.find(session.deviceId())))
                .filter(live -> UsingSession.isAlive(live.session(), live.person(), now));
    }

    /**
     * As {@link #find}, for a change: of two of one person the second waits and sees what the first has left. Device,
     * authenticators and person are locked in the order of every sign-in.
     */
    Optional<OwnSession> hold(String sessionId, Instant now) {
        return sessions.find(sessionId)
                .map(this::held)
                .filter(live -> UsingSession.isAlive(live.session(), live.person(), now));
    }

    private OwnSession held(Session session) {
        Optional<Device> device = devices.hold(session.deviceId());
        authenticators.hold(List.of(session.party().userId()));
        users.hold(session.party().userId());
        return own(sessions.reread(session), device);
    }

    private OwnSession own(Session session, Optional<Device> device) {
        return new OwnSession(session, personOf(session), device.orElse(null));
    }

    Ruling decide(OwnSession live, ProtectedAction action, Instant now) {
        return decide(live, action.in(live.session()), now);
    }

    Ruling decide(OwnSession live, Purpose purpose, Instant now) {
        return DecisionTable.decide(
                situations.of(live.person(), purpose, new Situations.Circumstances(null, live.device(), now)));
    }

    /** To be filled further, and added. */
    AuditEntry entry(AuditAction action, AuditOutcome outcome, OwnSession live, Origin origin) {
        return audit.entry(action, outcome, origin)
                .about(live.session().party())
                .under(live.person().environment().version());
    }

    /** What was given wasn't looked at, because a wait is running. */
    AuditEntry unseen(AuditAction action, OwnSession live, Origin origin) {
        return entry(action, AuditOutcome.REFUSED, live, origin).because(Reason.LOCKED.name());
    }

    private Situations.Person personOf(Session session) {
        return new Situations.Person(
                users.get(session.party().userId()),
                environments.get(session.party().environmentId()));
    }
}
