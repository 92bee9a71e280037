package org.sallyport.service.auditlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Slice;

/** An administrator looks at what happened in the own environment. Needs VIEW_AUDIT. */
@Stateless
public class ReviewingAudit {

    @Inject
    AuditLog log;

    @Inject
    Names names;

    @Inject
    Authority authority;

    /** @param filter whose actor and subject may be logins too */
    public Review list(SignedInUser administrator, AuditFilter filter, PageRequest page, Origin origin) {
        if (!authority.permits(Permission.VIEW_AUDIT, administrator, AuditAction.READ_AUDIT, origin)) {
            return new Review.Forbidden();
        }
        String environmentId = administrator.environment().id();
        AuditFilter byIds = names.byIds(filter, administrator.environment().key());
        Slice<AuditLine> found = log.newest(environmentId, byIds, page);
        return new Review.Entries(names.name(environmentId, found));
    }

    public Review read(SignedInUser administrator, String id, Origin origin) {
        if (!authority.permits(Permission.VIEW_AUDIT, administrator, AuditAction.READ_AUDIT, origin)) {
            return new Review.Forbidden();
        }
        String environmentId = administrator.environment().id();
        return log.find(environmentId, id)
                .<Review>map(line -> new Review.Entry(
                        names.name(environmentId, List.of(line)).get(0)))
                .orElseGet(Review.NotThere::new);
    }
}
