package org.sallyport.service.job;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Requester;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** How a use case, which has asked for the permission and writes the audit, leaves work to be done behind the page. */
@Dependent
public class AddingJob {

    private final Jobs jobs;
    private final JobParts parts;
    private final Randomness randomness;
    private final TimeSource time;
    private final Event<JobAdded> added;

    @Inject
    public AddingJob(Jobs jobs, JobParts parts, Randomness randomness, TimeSource time, Event<JobAdded> added) {
        this.jobs = jobs;
        this.parts = parts;
        this.randomness = randomness;
        this.time = time;
        this.added = added;
    }

    /**
     * What is to be done.
     *
     * @param input what the work reads, each text a part of its own, of {@link JobParts#LONGEST} chars at most
     * @param total how many there are to do, where that is known already
     */
    public record Order(JobKind kind, List<String> input, OptionalLong total) {

        @Override
        public String toString() {
            return "Order[" + kind + "]";
        }
    }

    /** Part of the caller's transaction; the work begins when that is committed. */
    public FollowedJob add(SignedInUser user, Order order, Origin origin) {
        return add(randomness.id(), user, order, origin);
    }

    /** The same, for what {@code trial} has tried; once, empty where it was asked for already. */
    public Optional<FollowedJob> addAfter(String trial, SignedInUser user, Order order, Origin origin) {
        String id = randomness.id();
        return jobs.noteFollowedBy(trial, id) ? Optional.of(add(id, user, order, origin)) : Optional.empty();
    }

    private FollowedJob add(String id, SignedInUser user, Order order, Origin origin) {
        Requester requester = new Requester(user.environment().id(), user.userId(), origin.door(), origin.source());
        Job job = new Job(id, order.kind(), requester, time.now());
        order.total().ifPresent(job::of);
        jobs.add(job);
        order.input().forEach(text -> parts.append(job.id(), JobParts.Kind.INPUT, text));
        added.fire(new JobAdded(job.id()));
        return FollowedJob.of(job);
    }
}
