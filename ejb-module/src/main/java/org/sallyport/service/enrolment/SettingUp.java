package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.Totp;
import org.sallyport.domain.environment.Environment;

/**
 * A new key, from the first look at it until a code has proven that an app holds it. It belongs to one half-finished
 * sign-in or one session, and what a client sends has no say in it.
 */
@Dependent
public class SettingUp {

    /** Each time that somebody else was faster one of them has got a key, so that this is never reached by chance. */
    private static final int MOST_TRIES = 20;

    private final PendingKeys pendingKeys;
    private final Authenticators authenticators;

    @Inject
    public SettingUp(PendingKeys pendingKeys, Authenticators authenticators) {
        this.pendingKeys = pendingKeys;
        this.authenticators = authenticators;
    }

    /** What came of a code. */
    public enum Result {
        SAVED,
        WRONG_CODE,
        /** Too late, or another set-up was begun or finished meanwhile. */
        EXPIRED
    }

    /** @param made what to record when there is a new key */
    public Pairing begin(StaffUser user, Environment environment, String boundTo, AuditEntry made) {
        return Stream.generate(() -> pendingKeys.begin(user.id(), boundTo, made))
                .limit(MOST_TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .map(pending -> shown(pending, user, environment))
                .orElseThrow(() -> new IllegalStateException("too many set-ups of one person at once"));
    }

    public Optional<Pairing> find(StaffUser user, Environment environment, String boundTo, Instant now) {
        return authenticators.findPending(user.id(), boundTo, now).map(pending -> shown(pending, user, environment));
    }

    /** Whether a key is in use, whose place a new one would take. */
    public boolean isDone(String userId) {
        return authenticators.findActive(userId).isPresent();
    }

    /** Part of the caller's transaction: only a right code changes anything (C-26). */
    public Result confirm(String userId, String boundTo, OneTimeCode code, Instant now) {
        Optional<Authenticator> pending = authenticators.findPending(userId, boundTo, now);
        if (pending.isEmpty()) {
            return Result.EXPIRED;
        }
        OptionalLong step = Totp.step(authenticators.keyOf(pending.get()), code, now);
        if (step.isEmpty()) {
            return Result.WRONG_CODE;
        }
        return authenticators.activate(pending.get(), step.getAsLong(), now) ? Result.SAVED : Result.EXPIRED;
    }

    private Pairing shown(Authenticator pending, StaffUser user, Environment environment) {
        return new Pairing(
                authenticators.keyOf(pending),
                environment.name(),
                user.login(),
                environment.settings().vocabulary(),
                pending.pendingUntil());
    }
}
