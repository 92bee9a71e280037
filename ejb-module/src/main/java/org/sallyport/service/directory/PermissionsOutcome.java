package org.sallyport.service.directory;

import java.util.Set;
import org.sallyport.domain.directory.Permission;

/** How reading or replacing somebody's permissions ended. */
public sealed interface PermissionsOutcome {

    /** What the person holds now. */
    record Current(Set<Permission> permissions, long version) implements PermissionsOutcome {}

    /** Somebody saved after the version at hand was read; nothing was changed. */
    record ChangedMeanwhile(Set<Permission> permissions, long version) implements PermissionsOutcome {}

    /** Nothing was changed, because of {@code permissions}. */
    record Refused(Refusal why, Set<Permission> permissions) implements PermissionsOutcome {}

    /** The environment has no such person. */
    record NotThere() implements PermissionsOutcome {}

    /** Why nothing was changed. */
    enum Refusal {
        /** The administrator may not do this at all. */
        PERMISSION_MISSING,
        /** The administrator doesn't hold what was to be given, or what the other has who was to lose something. */
        NOT_HELD,
        /** Nobody else who is active holds it. */
        LAST_HOLDER,
        /** It is given in the site's own environment alone. */
        SITE_ONLY
    }
}
