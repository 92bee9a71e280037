package org.sallyport.service.signin;

import java.time.Instant;
import java.util.List;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;

/**
 * A half-finished sign-in as its pages show it.
 *
 * @param environmentName what the organisation calls itself
 * @param enrolmentDue whether a set-up is due instead of a code
 * @param rememberDays how long a remembered browser would be spared; means something where remembering is offered
 */
public record PendingSignIn(
        String environmentKey,
        String environmentName,
        boolean enrolmentDue,
        List<Method> methods,
        boolean recoveryAccepted,
        boolean offerRemember,
        int rememberDays,
        Reason reason,
        Instant expiresAt) {}
