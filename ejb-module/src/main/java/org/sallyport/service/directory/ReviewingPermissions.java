package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.platform.Slice;

/** Tells administrators who can do what. */
@Stateless
public class ReviewingPermissions {

    @Inject
    Authority authority;

    @Inject
    Users users;

    @Inject
    Holders holders;

    /** Somebody who holds a permission; it serves them while they are active. */
    public record Holder(String id, String login, String name, boolean active) {

        static Holder of(StaffUser user) {
            return new Holder(user.id(), user.login(), user.name(), user.isActive());
        }
    }

    /** Where to read on, and how far. */
    public record Stretch(String after, int limit) {}

    /** Whether anything of this is told; needs OPEN_USER_MANAGEMENT or GRANT_PERMISSIONS. */
    public boolean isOpenTo(SignedInUser administrator, Origin origin) {
        return administrator.holds(Permission.GRANT_PERMISSIONS)
                || authority.permits(
                        Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.READ_PERMISSIONS, origin);
    }

    /** Whose permissions are looked at; empty also for who may not know. */
    public Optional<Holder> person(SignedInUser administrator, String userId, Origin origin) {
        return isOpenTo(administrator, origin)
                ? users.findIn(administrator.environment().id(), userId).map(Holder::of)
                : Optional.empty();
    }

    /** As {@link #person}, by login. */
    public Optional<Holder> personCalled(SignedInUser administrator, String login, Origin origin) {
        return isOpenTo(administrator, origin)
                ? users.find(administrator.environment().key(), login).map(Holder::of)
                : Optional.empty();
    }

    /** What somebody holds, to be given back changed. */
    public PermissionsOutcome of(SignedInUser administrator, String userId, Origin origin) {
        if (!isOpenTo(administrator, origin)) {
            return new PermissionsOutcome.Refused(PermissionsOutcome.Refusal.PERMISSION_MISSING, Set.of());
        }
        return users.findIn(administrator.environment().id(), userId)
                .<PermissionsOutcome>map(user -> new PermissionsOutcome.Current(user.permissions(), user.version()))
                .orElseGet(PermissionsOutcome.NotThere::new);
    }

    /** By login; empty for who may not know. */
    public Optional<Slice<Holder>> holders(
            SignedInUser administrator, Permission permission, Stretch stretch, Origin origin) {
        if (!isOpenTo(administrator, origin)) {
            return Optional.empty();
        }
        List<StaffUser> found =
                holders.of(permission, administrator.environment().id(), stretch.after(), stretch.limit() + 1);
        return Optional.of(
                Slice.of(found, stretch.limit(), StaffUser::canonicalLogin).map(Holder::of));
    }
}
