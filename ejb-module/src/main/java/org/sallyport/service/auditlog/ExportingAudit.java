package org.sallyport.service.auditlog;

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
import org.sallyport.service.platform.TimeSource;

/** An administrator has the audit log written into a file, as far as it has come. Needs EXPORT_AUDIT. */
@Stateless
public class ExportingAudit {

    @Inject
    AddingJob addingJob;

    @Inject
    Names names;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Which entries, and how they are written. */
    public record Order(AuditFilter filter, Format format) {}

    public enum Format {
        CSV(JobKind.EXPORT_AUDIT_CSV),
        JSON(JobKind.EXPORT_AUDIT_JSON);

        private final JobKind kind;

        Format(JobKind kind) {
            this.kind = kind;
        }
    }

    /** What happens from now on isn't part of it, so that its end stays where it is. */
    public ExportStart begin(SignedInUser administrator, Order order, Origin origin) {
        JobKind kind = order.format().kind;
        if (!authority.permits(kind.permission(), administrator, AuditAction.EXPORT_AUDIT, origin)) {
            return new ExportStart.Forbidden();
        }
        AuditFilter filter =
                names.byIds(order.filter(), administrator.environment().key()).before(time.now());
        String what = AuditFilterText.of(filter);
        audit.add(audit.entry(AuditAction.EXPORT_AUDIT, AuditOutcome.DONE, origin)
                .about(administrator.environment().id(), administrator.userId())
                .saying(order.format() + ", " + what.replace("\n", ", ")));
        return new ExportStart.Begun(
                addingJob.add(administrator, new AddingJob.Order(kind, List.of(what), OptionalLong.empty()), origin));
    }
}
