package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;

/** A session from its first request to its sign-out. */
@Stateless
public class UsingSession {

    @Inject
    private Sessions sessions;

    @Inject
    private Users users;

    @Inject
    private Environments environments;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /** Who is behind {@code token}, if it was handed out at {@code door} and is alive; notes that it was used. */
    public Optional<SignedInUser> resume(Token token, Door door) {
        Instant now = time.now();
        return sessions.find(token)
                .filter(session -> session.party().door() == door)
                .flatMap(session -> alive(session, now));
    }

    /** Ends the session on every node. Returns whether there was one to end. */
    public boolean end(Token token, Origin origin) {
        Instant now = time.now();
        Optional<Session> ended = sessions.find(token)
                .filter(session -> session.party().door() == origin.door())
                .filter(session -> sessions.end(session, now));
        ended.ifPresent(session -> audit.add(
                audit.entry(AuditAction.SIGN_OUT, AuditOutcome.DONE, origin).about(session.party())));
        return ended.isPresent();
    }

    private Optional<SignedInUser> alive(Session session, Instant now) {
        Environment environment = environments.get(session.party().environmentId());
        SessionLimits limits = environment.settings().sessions();
        StaffUser user = users.get(session.party().userId());
        if (!session.isAliveAt(now, limits)
                || !user.isActive()
                || user.epoch() != session.party().userEpoch()) {
            return Optional.empty();
        }
        boolean noted = session.isDueForNoteAt(now);
        if (noted) {
            sessions.noteUse(session, now);
        }
        Instant idleUntil = noted ? now.plus(limits.idle()) : session.idleUntil(limits);
        return Optional.of(new SignedInUser(
                session.id(),
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                user.id(),
                user.login(),
                user.name(),
                user.roles(),
                user.permissions(),
                session.assurance(),
                session.signedInAt(),
                session.expiresAt(limits),
                idleUntil));
    }
}
