package org.sallyport.service.auditlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;

/** What happened to one's own account lately, whoever did it. Needs no permission, and shows nobody else's. */
@Stateless
public class ReviewingOwnActivity {

    /** Longer ago than that, only the audit log tells. */
    public static final Duration SHOWN_FOR = Duration.ofDays(90);

    @Inject
    AuditLog log;

    @Inject
    Names names;

    @Inject
    TimeSource time;

    /** Newest first. */
    public Slice<ReviewedEntry> list(SignedInUser who, PageRequest page) {
        String environmentId = who.environment().id();
        AuditFilter own =
                AuditFilter.ALL.concerning(who.userId()).since(time.now().minus(SHOWN_FOR));
        Slice<AuditLine> found = log.newest(environmentId, own, page);
        return names.name(environmentId, found);
    }
}
