package org.sallyport.service.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;

/**
 * Somebody in a list of User Management.
 *
 * @param lastSignInAt or null for somebody who never signed in
 */
public record ListedUser(
        String id,
        String login,
        String name,
        @Nullable String email,
        Set<String> roles,
        UserStatus status,
        TwoStepState state,
        @Nullable Instant lastSignInAt) {}
