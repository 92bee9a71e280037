package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.Randomness;

/** The end of every whole sign-in: a session under a new token, and the failures forgotten. */
@Dependent
public class OpeningSession {

    private final Sessions sessions;
    private final Environments environments;
    private final Attempts attempts;
    private final Randomness randomness;

    @Inject
    public OpeningSession(Sessions sessions, Environments environments, Attempts attempts, Randomness randomness) {
        this.sessions = sessions;
        this.environments = environments;
        this.attempts = attempts;
        this.randomness = randomness;
    }

    /** Part of the caller's transaction. */
    public SignInOutcome open(Party party, Reason reason, Assurance assurance, Instant now) {
        Token token = randomness.token();
        Session session = new Session(randomness.id(), token, party, assurance, now);
        sessions.add(session);
        attempts.clear(party.userId());
        Instant expiresAt = session.expiresAt(
                environments.get(party.environmentId()).settings().sessions());
        return new SignInOutcome.SignedIn(reason, token, expiresAt, assurance);
    }
}
