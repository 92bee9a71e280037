package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.service.job.JobWork;

/** Says of each row what would come of it, and adds nobody. */
@Dependent
public class ImportTrial implements JobWork {

    private final ImportWork work;

    @Inject
    public ImportTrial(ImportWork work) {
        this.work = work;
    }

    @Override
    public JobKind kind() {
        return JobKind.TRY_IMPORT;
    }

    @Override
    public long count(Job job) {
        throw new IllegalStateException("an import is counted when its file is read");
    }

    @Override
    public Progress next(Job job) {
        return work.next(job, false);
    }
}
