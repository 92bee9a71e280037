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
    private RecheckingSession recheckingSession;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /** Who is behind {@code token}, if it was handed out at the origin's door and is alive; notes that it was used. */
    public Resumed resume(Token token, Origin origin) {
        Instant now = time.now();
        return sessions.find(token)
                .filter(session -> session.party().door() == origin.door())
                .map(session -> resumed(session, origin, now))
                .orElseGet(Resumed.Nobody::new);
    }

    /**
     * Somebody says that they are still there: a use that is noted whenever the last one was.
     *
     * @return when the session ends unless it is used again
     */
    public Instant stay(SignedInUser who) {
        Instant now = time.now();
        sessions.noteUse(sessions.get(who.sessionId()), now);
        return now.plus(
                environments.get(who.environment().id()).settings().sessions().idle());
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

    private Resumed resumed(Session session, Origin origin, Instant now) {
        Situations.Person person = new Situations.Person(
                users.get(session.party().userId()),
                environments.get(session.party().environmentId()));
        boolean isWholeHere = origin.door() == Door.WEB || !person.user().isPasswordChangeDue();
        // Its person may have been changed in it between the two reads: by now its row says so.
        boolean isAlive = isAlive(session, person, now) || isAlive(sessions.reread(session), person, now);
        if (!isAlive || !isWholeHere) {
            return new Resumed.Nobody();
        }
        return recheckingSession
                .recheck(session, person, origin, now)
                .orElseGet(() -> new Resumed.Alive(used(session, person, now)));
    }

    static boolean isAlive(Session session, Situations.Person person, Instant now) {
        return session.isAliveAt(now, person.environment().settings().sessions())
                && person.user().isActive()
                && person.user().epoch() == session.party().userEpoch();
    }

    private SignedInUser used(Session session, Situations.Person person, Instant now) {
        SessionLimits limits = person.environment().settings().sessions();
        boolean noted = session.isDueForNoteAt(now);
        if (noted) {
            sessions.noteUse(session, now);
        }
        Environment environment = person.environment();
        StaffUser user = person.user();
        return new SignedInUser(
                session.id(),
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                user.id(),
                user.login(),
                user.name(),
                user.roles(),
                environment.effective(user.permissions()),
                session.assurance(),
                session.signedInAt(),
                session.expiresAt(limits),
                noted ? now.plus(limits.idle()) : session.idleUntil(limits),
                user.isPasswordChangeDue());
    }
}
