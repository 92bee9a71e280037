package org.sallyport.service.job;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.service.platform.TimeSource;

/** The short transactions in which a node works off what is open, one step of a job in each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkingOffJobs {

    final Map<JobKind, JobWork> works = new EnumMap<>(JobKind.class);

    @Inject
    Jobs jobs;

    @Inject
    JobParts parts;

    @Inject
    TimeSource time;

    @Inject
    @Any
    Instance<JobWork> found;

    @PostConstruct
    void sort() {
        found.forEach(work -> works.put(work.kind(), work));
    }

    public List<String> open(String node) {
        return jobs.open(node, time.now());
    }

    /**
     * Does the next step and notes it, all or nothing; not where another node has the job or it is over. Who would take
     * it over or cancel it waits for the end of the step.
     */
    public void step(String jobId, String node) {
        if (jobs.claim(jobId, node, time.now())) {
            goOn(jobs.find(jobId).orElseThrow());
        }
    }

    /** A {@link #step} came to nothing. */
    public void noteFailure(String jobId, String node) {
        if (jobs.claim(jobId, node, time.now())) {
            jobs.noteFailure(jobId, time.now());
        }
    }

    private void goOn(Job job) {
        JobWork work = Optional.ofNullable(works.get(job.kind())).orElseThrow();
        if (job.total() == null) {
            jobs.noteTotal(job.id(), work.count(job));
        }
        Progress progress = work.next(job);
        parts.append(job.id(), JobParts.Kind.RESULT, progress.result());
        if (progress.next().isEmpty() && !job.kind().isTrial()) {
            parts.removeInput(job.id());
        }
        jobs.advance(job.id(), progress, time.now());
    }
}
