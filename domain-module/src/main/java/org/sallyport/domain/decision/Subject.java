package org.sallyport.domain.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * The person who wants something, as far as a decision asks.
 *
 * @param lockedUntil when a wait after failures ends, or null where none runs
 * @param authSource where the primary factor of this sign-in was proven (D-11)
 * @param contactFlag whether the practice chose this contact (K-26)
 * @param epoch rises whenever the person's methods or password change; what was remembered under an older one is void
 */
public record Subject(
        String id,
        SubjectKind kind,
        boolean active,
        @Nullable Instant lockedUntil,
        AuthSource authSource,
        Set<String> roles,
        Set<Permission> permissions,
        boolean hasPassword,
        boolean contactFlag,
        TwoStepOverride override,
        long epoch) {

    public Subject {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(authSource);
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(override);
    }

    /** Staff with the environment's service role and no other: any further role makes an ordinary user (D-20). */
    public boolean isService(TwoStepSettings settings) {
        String serviceRole = settings.serviceRole();
        return kind == SubjectKind.STAFF && serviceRole != null && roles.equals(Set.of(serviceRole));
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
