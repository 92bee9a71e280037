package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** When the session of this page ends, counted from now, because the reader's clock may be wrong. */
@Named
@RequestScoped
public class SessionEnd {

    @Inject
    Caller caller;

    @Inject
    Sentences sentences;

    @Inject
    TimeSource time;

    /** Whether there is an end to warn of. Who owes a change of the password reaches nothing that could be lost. */
    public boolean isAhead() {
        return caller.user().filter(user -> !user.passwordChangeDue()).isPresent();
    }

    /** Sentence with the time at which it ends unless it is used; the pages' script keeps it right. */
    public Sentence getWarning() {
        return sentences.at(Moment.from(user().idleUntil()), "session-end.heading");
    }

    /** Until then it ends unless it is used. */
    public long getIdleSeconds() {
        return secondsTo(user().idleUntil());
    }

    /** Until then it ends whatever happens. */
    public long getLeftSeconds() {
        return secondsTo(user().expiresAt());
    }

    long secondsTo(Instant end) {
        return Math.max(0, Duration.between(time.now(), end).toSeconds());
    }

    private SignedInUser user() {
        return caller.user().orElseThrow();
    }
}
