package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.Randomness;

/** The end of every whole sign-in: a session under a new token, the device kept, and the failures forgotten. */
@Dependent
public class OpeningSession {

    private final Sessions sessions;
    private final KeepingDevice keepingDevice;
    private final Attempts attempts;
    private final Users users;
    private final Randomness randomness;

    @Inject
    public OpeningSession(
            Sessions sessions, KeepingDevice keepingDevice, Attempts attempts, Users users, Randomness randomness) {
        this.sessions = sessions;
        this.keepingDevice = keepingDevice;
        this.attempts = attempts;
        this.users = users;
        this.randomness = randomness;
    }

    /**
     * Part of the caller's transaction. Who must change the password first gets a session of the web alone, which
     * reaches nothing but that: over REST there is no half-powered one.
     */
    public SignInOutcome open(WholeSignIn whole) {
        Arrival arrival = whole.arrival();
        attempts.clear(arrival.countedFor());
        if (arrival.person().user().isPasswordChangeDue() && arrival.door() != Door.WEB) {
            return new SignInOutcome.PasswordChangeDue();
        }
        // Before anything refers to the person's row: who shares it can't change it together with somebody else.
        users.noteSignIn(arrival.person().user().id(), arrival.now());
        Optional<KeepingDevice.Kept> kept = keepingDevice.after(whole);
        Token token = randomness.token();
        Session session = new Session(randomness.id(), token, arrival.party(), whole.assurance(), arrival.now());
        kept.ifPresent(device -> session.on(device.device()));
        sessions.add(session);
        Instant expiresAt =
                session.expiresAt(arrival.person().environment().settings().sessions());
        return new SignInOutcome.SignedIn(
                whole.reason(), token, expiresAt, whole.assurance(), kept.flatMap(KeepingDevice.Kept::left));
    }
}
