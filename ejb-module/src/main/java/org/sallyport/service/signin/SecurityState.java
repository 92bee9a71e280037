package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.Vocabulary;

/**
 * How things stand with somebody's two-step verification, for the own security settings.
 *
 * @param on whether an authenticator app is set up, also one that isn't asked for at present
 * @param since when it was set up, or null
 * @param disabled whether too many wrong codes have ended its use
 * @param environmentOff whether the organisation doesn't use two-step verification at present
 * @param offered whether an app can be set up here
 * @param mustStayOn whether the organisation requires it
 * @param vocabulary whose words the page uses
 */
public record SecurityState(
        boolean on,
        @Nullable Instant since,
        boolean disabled,
        boolean environmentOff,
        boolean offered,
        boolean mustStayOn,
        Vocabulary vocabulary) {}
