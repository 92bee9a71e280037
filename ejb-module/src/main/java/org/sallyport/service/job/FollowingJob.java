package org.sallyport.service.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.job.Job;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;

/** Whoever asked for a job watches it, cancels it and fetches what it made; nobody else knows that it is there. */
@Stateless
public class FollowingJob {

    private static final int MOST_SHOWN = 20;

    @Inject
    Jobs jobs;

    @Inject
    JobParts parts;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What came of asking to cancel. */
    public enum Cancellation {
        CANCELLED,
        OVER_ALREADY,
        NOT_THERE
    }

    /** What came of asking for a result. */
    public sealed interface Result {

        /** It is read part by part, by {@link #part}. */
        record Ready(FollowedJob job) implements Result {}

        /** The job isn't over, or came to nothing. */
        record NotReady() implements Result {}

        record NotThere() implements Result {}

        /** Whoever asked for it may not any more. */
        record Forbidden() implements Result {}
    }

    /** The newest first. */
    public List<FollowedJob> latest(SignedInUser user) {
        return jobs.latestOf(user.userId(), MOST_SHOWN).stream()
                .map(FollowedJob::of)
                .toList();
    }

    public Optional<FollowedJob> find(SignedInUser user, String jobId) {
        return own(user, jobId).map(FollowedJob::of);
    }

    public Cancellation cancel(SignedInUser user, String jobId, Origin origin) {
        Optional<Job> job = own(user, jobId);
        if (job.isEmpty()) {
            return Cancellation.NOT_THERE;
        }
        if (!jobs.cancel(jobId, time.now())) {
            return Cancellation.OVER_ALREADY;
        }
        parts.removeInput(jobId);
        audit.add(entry(AuditAction.CANCEL_JOB, user, job.get(), origin));
        return Cancellation.CANCELLED;
    }

    public Result open(SignedInUser user, String jobId, Origin origin) {
        Optional<Job> job = own(user, jobId);
        if (job.isEmpty()) {
            return new Result.NotThere();
        }
        if (!authority.permits(job.get().kind().permission(), user, AuditAction.FETCH_RESULT, origin)) {
            return new Result.Forbidden();
        }
        if (!job.get().hasResult()) {
            return new Result.NotReady();
        }
        audit.add(entry(AuditAction.FETCH_RESULT, user, job.get(), origin));
        return new Result.Ready(FollowedJob.of(job.get()));
    }

    /** Of a result that was {@link #open opened}; empty behind the last. */
    public Optional<String> part(SignedInUser user, String jobId, int number) {
        return own(user, jobId)
                .filter(Job::hasResult)
                .flatMap(job -> parts.find(job.id(), JobParts.Kind.RESULT, number));
    }

    private Optional<Job> own(SignedInUser user, String jobId) {
        return jobs.find(jobId).filter(job -> job.requester().userId().equals(user.userId()));
    }

    private AuditEntry entry(AuditAction action, SignedInUser user, Job job, Origin origin) {
        return audit.entry(action, AuditOutcome.DONE, origin)
                .about(user.environment().id(), user.userId())
                .saying(job.kind() + " " + job.id());
    }
}
