package org.sallyport.service.auditlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Slice;

/** Why a person was asked for a code lately, or wasn't: for whoever helps people, without the rest of the audit log. */
@Stateless
public class ExplainingSignIns {

    private static final Set<AuditAction> DECIDED =
            Set.of(AuditAction.SIGN_IN, AuditAction.ANSWER_CODE, AuditAction.RECHECK_SESSION);

    @Inject
    AuditLog log;

    @Inject
    Names names;

    @Inject
    Authority authority;

    /** Needs OPEN_USER_MANAGEMENT. Newest first; empty for somebody of another environment, as for nobody. */
    public Review list(SignedInUser administrator, String userId, PageRequest page, Origin origin) {
        if (!authority.permits(Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.READ_AUDIT, origin)) {
            return new Review.Forbidden();
        }
        String environmentId = administrator.environment().id();
        AuditFilter wanted = AuditFilter.ALL.concerning(userId).ofActions(DECIDED);
        Slice<AuditLine> found = log.newest(environmentId, wanted, page);
        return new Review.Entries(names.name(environmentId, found));
    }
}
