package org.sallyport.service.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.job.JobKind;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.AddingJob;

/** An administrator has a list of people written into a file. */
@Stateless
public class ExportingUsers {

    @Inject
    AddingJob addingJob;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    /** Needs OPEN_USER_MANAGEMENT: it tells what the lists tell. */
    public JobStart begin(SignedInUser administrator, UserFilter filter, Origin origin) {
        if (!authority.permits(JobKind.EXPORT_USERS.permission(), administrator, AuditAction.EXPORT_USERS, origin)) {
            return new JobStart.Forbidden();
        }
        String whom = FilterText.of(filter);
        audit.add(audit.entry(AuditAction.EXPORT_USERS, AuditOutcome.DONE, origin)
                .about(administrator.environment().id(), administrator.userId())
                .saying(whom.replace('\n', ',')));
        return new JobStart.Begun(addingJob.add(
                administrator, new AddingJob.Order(JobKind.EXPORT_USERS, List.of(whom), OptionalLong.empty()), origin));
    }
}
