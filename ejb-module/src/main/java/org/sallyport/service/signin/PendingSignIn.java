package org.sallyport.service.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;

/**
 * A half-finished sign-in as its pages show it.
 *
 * @param environmentName what the organisation calls itself
 * @param enrolmentDue whether a set-up is due instead of a code
 * @param methods last used first
 * @param settingUp the method of the set-up under way, or null
 * @param lastCode the last code that was sent for it, or null
 * @param rememberDays how long a remembered browser would be spared; means something where remembering is offered
 */
public record PendingSignIn(
        String environmentKey,
        String environmentName,
        boolean enrolmentDue,
        List<Method> methods,
        @Nullable Method settingUp,
        @Nullable LastCode lastCode,
        boolean recoveryAccepted,
        boolean offerRemember,
        int rememberDays,
        Reason reason,
        Instant expiresAt) {

    /**
     * A code on its way.
     *
     * @param sentTo masked: "••42"
     * @param nextAllowedAt from when on another one may be asked for
     */
    public record LastCode(Method method, String sentTo, Instant nextAllowedAt) {}

    /** The last code, if it is one of {@code method}. */
    public Optional<LastCode> lastCode(Method method) {
        return Optional.ofNullable(lastCode).filter(code -> code.method() == method);
    }
}
