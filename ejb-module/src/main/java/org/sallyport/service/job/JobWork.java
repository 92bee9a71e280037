package org.sallyport.service.job;

import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;

/** How jobs of one kind are done, step by step. A bean of whatever capability; stateless, since any node goes on. */
public interface JobWork {

    JobKind kind();

    /** How many there will be to do, for a job that was asked for before anybody had counted; asked once. */
    long count(Job job);

    /**
     * Does what comes at {@link Job#reached}, in the caller's transaction, which also notes that it is done: so it is
     * done wholly and once, or not at all. A matter of a second or less.
     */
    Progress next(Job job);
}
