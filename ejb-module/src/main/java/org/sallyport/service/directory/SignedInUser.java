package org.sallyport.service.directory;

import java.time.Instant;
import java.util.Set;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;

/**
 * Who is behind a live session, read from its row for this one request.
 *
 * @param expiresAt when the session ends whatever happens
 * @param idleUntil when it ends unless it is used again
 * @param passwordChangeDue whether nothing else is open before the password was changed
 */
public record SignedInUser(
        String sessionId,
        EnvironmentName environment,
        String userId,
        String login,
        String name,
        Set<String> roles,
        Set<Permission> permissions,
        Assurance assurance,
        Instant signedInAt,
        Instant expiresAt,
        Instant idleUntil,
        boolean passwordChangeDue) {

    /** An environment as people and applications name it. */
    public record EnvironmentName(String id, String key, String name) {}

    public boolean holds(Permission permission) {
        return permissions.contains(permission);
    }
}
