package org.sallyport.service.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * Everything User Management shows of somebody.
 *
 * @param version to be given back with a change of it
 * @param override what counts instead of the settings
 * @param exemptUntil when the exemption ends, or null for somebody who has none now
 * @param setUpAt when the key was saved that the person has, or null
 * @param passwordChangeDue whether the password is still the starting password
 */
public record UserDetails(
        String id,
        long version,
        String login,
        String name,
        @Nullable String email,
        Set<String> roles,
        Set<Permission> permissions,
        UserStatus status,
        AuthSource authSource,
        TwoStepOverride override,
        @Nullable Instant exemptUntil,
        TwoStepState state,
        @Nullable Instant setUpAt,
        boolean passwordChangeDue,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    /** @param app the authenticator that the person has, if any */
    public static UserDetails of(StaffUser user, Optional<Authenticator> app, TwoStepSettings settings, Instant now) {
        TwoStepOverride override = user.overrideAt(now);
        return new UserDetails(
                user.id(),
                user.version(),
                user.login(),
                user.name(),
                user.email(),
                user.roles(),
                user.permissions(),
                user.status(),
                user.authSource(),
                override,
                override == TwoStepOverride.EXEMPT ? user.exemptUntil() : null,
                new Standing(override, user.authSource(), user.roles(), app.isPresent()).under(settings),
                app.flatMap(Authenticator::activatedAt).orElse(null),
                user.isPasswordChangeDue(),
                user.createdAt(),
                user.lastSignInAt());
    }
}
