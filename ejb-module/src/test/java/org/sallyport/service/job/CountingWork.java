package org.sallyport.service.job;

import java.util.Optional;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;

/** Counts to {@code end}, ten a step, and falls over {@code stumblingBlock} as long as it is there. */
final class CountingWork implements JobWork {

    static final int A_STEP = 10;

    private final int end;
    int stumblingBlock = Integer.MAX_VALUE;
    int stumbled;

    CountingWork(int end) {
        this.end = end;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_USERS;
    }

    @Override
    public long count(Job job) {
        return end;
    }

    @Override
    public Progress next(Job job) {
        String reached = job.reached();
        int from = reached == null ? 0 : Integer.parseInt(reached);
        if (from >= stumblingBlock) {
            stumbled++;
            throw new IllegalStateException("stumbled over " + from);
        }
        int to = Math.min(end, from + A_STEP);
        return new Progress(
                to - from, 1, "from " + from + "\n", to < end ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
