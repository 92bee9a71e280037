package org.sallyport.service.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.AddingJob;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.JobParts.Kind;

/**
 * An administrator has people added from a file. They wait for their starting passwords, which are given one by one: so
 * no file holds any.
 */
@Stateless
public class ImportingUsers {

    static final String FILE = "file";

    @Inject
    AddingJob addingJob;

    @Inject
    FollowingJob followingJob;

    @Inject
    JobParts parts;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    /** Needs EDIT_USERS, for a trial, too: it tells which logins are taken. */
    public JobStart begin(SignedInUser administrator, Upload upload, Origin origin) {
        if (!authority.permits(upload.kind().permission(), administrator, AuditAction.IMPORT_USERS, origin)) {
            return new JobStart.Forbidden();
        }
        try {
            ImportFile file = ImportFile.read(upload.csv());
            audit.add(audit.entry(AuditAction.IMPORT_USERS, AuditOutcome.DONE, origin)
                    .about(administrator.environment().id(), administrator.userId())
                    .saying((upload.isTrial() ? "trial of " : "") + file.size() + " rows"));
            return new JobStart.Begun(addingJob.add(
                    administrator,
                    new AddingJob.Order(upload.kind(), file.parts(), OptionalLong.of(file.size())),
                    origin));
        } catch (ImportFile.Unreadable e) {
            return new JobStart.Unreadable(List.of(new FieldFault(FILE, e.rule())));
        }
    }

    /** What a trial of this administrator's has looked at, as it is, once; needs EDIT_USERS. */
    public JobStart goOn(SignedInUser administrator, String trialId, Origin origin) {
        if (!authority.permits(JobKind.IMPORT_USERS.permission(), administrator, AuditAction.IMPORT_USERS, origin)) {
            return new JobStart.Forbidden();
        }
        return followingJob
                .find(administrator, trialId)
                .filter(job -> job.kind() == JobKind.TRY_IMPORT && job.state() == JobState.DONE)
                .<JobStart>map(trial -> goOn(administrator, trial, origin))
                .orElseGet(JobStart.NotThere::new);
    }

    private JobStart goOn(SignedInUser administrator, FollowedJob trial, Origin origin) {
        AddingJob.Order order = new AddingJob.Order(
                JobKind.IMPORT_USERS, parts.all(trial.id(), Kind.INPUT), OptionalLong.of(trial.done()));
        return addingJob
                .addAfter(trial.id(), administrator, order, origin)
                .<JobStart>map(job -> {
                    audit.add(audit.entry(AuditAction.IMPORT_USERS, AuditOutcome.DONE, origin)
                            .about(administrator.environment().id(), administrator.userId())
                            .saying(trial.done() + " rows, tried before"));
                    return new JobStart.Begun(job);
                })
                .orElseGet(JobStart.BegunBefore::new);
    }

    /** How many bytes of a file are worth reading: one more than are taken. */
    public static int limit() {
        return ImportFile.MOST_BYTES + 1;
    }

    /**
     * A file.
     *
     * @param isTrial whether to say only what would come of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(byte[] csv, boolean isTrial) {

        JobKind kind() {
            return isTrial ? JobKind.TRY_IMPORT : JobKind.IMPORT_USERS;
        }
    }
}
