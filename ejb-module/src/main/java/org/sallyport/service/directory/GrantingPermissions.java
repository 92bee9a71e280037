package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.PermissionChange;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.PermissionsOutcome.Refusal;

/**
 * What people of an environment may do is given and taken by those who may do it themselves (C-38 to C-40, C-B05), and of
 * each permission somebody active keeps it.
 */
@Stateless
public class GrantingPermissions {

    @Inject
    Authority authority;

    @Inject
    Users users;

    @Inject
    Holders holders;

    @Inject
    AuditTrail audit;

    /** All that a person is to hold, with the version it was made from. */
    public record Grant(String userId, long version, Set<Permission> permissions) {}

    /** Needs GRANT_PERMISSIONS, and everything that is given; and everything the other holds where anything is taken. */
    public PermissionsOutcome replace(SignedInUser administrator, Grant grant, Origin origin) {
        if (!authority.permits(Permission.GRANT_PERMISSIONS, administrator, AuditAction.CHANGE_PERMISSIONS, origin)) {
            return new PermissionsOutcome.Refused(Refusal.PERMISSION_MISSING, Set.of());
        }
        String environmentId = administrator.environment().id();
        Set<Permission> onlyTheirs = holders.onlyHeldBy(environmentId, grant.userId());
        return users.lock(environmentId, grant.userId())
                .map(person -> replace(administrator, grant, new Found(person, onlyTheirs), origin))
                .orElseGet(PermissionsOutcome.NotThere::new);
    }

    /** @param onlyTheirs what nobody else who is active holds */
    private record Found(StaffUser person, Set<Permission> onlyTheirs) {}

    private PermissionsOutcome replace(SignedInUser administrator, Grant grant, Found found, Origin origin) {
        StaffUser person = found.person();
        PermissionChange change = new PermissionChange(person.permissions(), grant.permissions());
        if (person.version() != grant.version()) {
            return new PermissionsOutcome.ChangedMeanwhile(change.before(), person.version());
        }
        Optional<PermissionsOutcome.Refused> refused = refusal(administrator, change, found.onlyTheirs());
        AuditEntry entry = audit.entry(
                        AuditAction.CHANGE_PERMISSIONS,
                        refused.isEmpty() ? AuditOutcome.DONE : AuditOutcome.DENIED,
                        origin)
                .about(administrator.environment().id(), administrator.userId())
                .concerning(person.id())
                .saying(change.inWords());
        audit.add(refused.map(refusal -> entry.because(refusal.why().name())).orElse(entry));
        if (refused.isPresent()) {
            return refused.get();
        }
        person.holdOnly(change.after());
        users.flush();
        return new PermissionsOutcome.Current(change.after(), person.version());
    }

    /** Reads the administrator anew: another one may have been faster. */
    private Optional<PermissionsOutcome.Refused> refusal(
            SignedInUser administrator, PermissionChange change, Set<Permission> onlyTheirs) {
        StaffUser self = users.get(administrator.userId());
        if (!self.isActive() || !self.permissions().contains(Permission.GRANT_PERMISSIONS)) {
            return refused(Refusal.PERMISSION_MISSING, Set.of(Permission.GRANT_PERMISSIONS));
        }
        return refused(Refusal.NOT_HELD, change.missingFrom(self.permissions()))
                .or(() -> refused(Refusal.LAST_HOLDER, common(change.taken(), onlyTheirs)))
                .or(() -> holders.isSite(administrator.environment().id())
                        ? Optional.empty()
                        : refused(Refusal.SITE_ONLY, common(change.granted(), Set.of(Permission.MANAGE_ENVIRONMENTS))));
    }

    private static Optional<PermissionsOutcome.Refused> refused(Refusal why, Set<Permission> because) {
        return because.isEmpty() ? Optional.empty() : Optional.of(new PermissionsOutcome.Refused(why, because));
    }

    private static Set<Permission> common(Set<Permission> some, Set<Permission> others) {
        Set<Permission> common = new TreeSet<>(some);
        common.retainAll(others);
        return Set.copyOf(common);
    }
}
