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
 * @param enrolled whether anything is set up, which could be removed
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
        boolean enrolled,
        @Nullable Instant setUpAt,
        boolean passwordChangeDue,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    /**
     * What somebody has.
     *
     * @param app the authenticator, if any
     * @param any whether anything is set up
     */
    public record SetUp(Optional<Authenticator> app, boolean any) {}

    public static UserDetails of(StaffUser user, SetUp setUp, TwoStepSettings settings, Instant now) {
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
                new Standing(override, user.authSource(), user.roles(), setUp.any(), user.isReachable())
                        .under(settings),
                setUp.any(),
                setUp.app().flatMap(Authenticator::activatedAt).orElse(null),
                user.isPasswordChangeDue(),
                user.createdAt(),
                user.lastSignInAt());
    }
}
