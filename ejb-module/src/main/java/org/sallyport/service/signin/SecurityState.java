package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.Vocabulary;

/**
 * How things stand with somebody's two-step verification, for the own security settings.
 *
 * @param on whether anything is set up, also what isn't asked for at present
 * @param phone the number that codes go to, masked, or null where they don't come as text messages
 * @param phoneUnlisted whether that number was only typed at a sign-in, and isn't on the record (P-B02)
 * @param since when it was set up, or null
 * @param disabled whether too many wrong codes have ended its use
 * @param environmentOff whether the organisation doesn't use two-step verification at present
 * @param offered whether an app can be set up here
 * @param mustStayOn whether the organisation requires it
 * @param vocabulary whose words the page uses
 */
public record SecurityState(
        boolean on,
        @Nullable String phone,
        boolean phoneUnlisted,
        @Nullable Instant since,
        boolean disabled,
        boolean environmentOff,
        boolean offered,
        boolean mustStayOn,
        Vocabulary vocabulary) {}
