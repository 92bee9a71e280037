package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.service.job.JobWork;

/** Adds people row by row; what it has reached is the number of the part that comes next. */
@Dependent
public class UserImport implements JobWork {

    private final ImportWork work;

    @Inject
    public UserImport(ImportWork work) {
        this.work = work;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_USERS;
    }

    @Override
    public long count(Job job) {
        throw new IllegalStateException("an import is counted when its file is read");
    }

    @Override
    public Progress next(Job job) {
        return work.next(job, true);
    }
}
