package org.sallyport.service.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;

/** What an administrator may do, by permission alone: each use case asks it, whatever its page or resource showed. */
@Dependent
public class Authority {

    private final AuditTrail audit;

    @Inject
    public Authority(AuditTrail audit) {
        this.audit = audit;
    }

    /** Whether {@code administrator} holds {@code permission}; a refusal of {@code action} is audited. */
    public boolean permits(Permission permission, SignedInUser administrator, AuditAction action, Origin origin) {
        if (administrator.holds(permission)) {
            return true;
        }
        audit.add(audit.entry(action, AuditOutcome.DENIED, origin)
                .about(administrator.environment().id(), administrator.userId())
                .because(Reason.PERMISSION_MISSING.name())
                .saying(permission.name()));
        return false;
    }
}
