package org.sallyport.service.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;

/**
 * A job as whoever asked for it sees it.
 *
 * @param done how many rows are done, the refused ones included
 * @param total how many there are, or null while nobody has counted
 * @param finishedAt or null before the end
 * @param followedBy the id of the job that does what this one tried, or null while nobody has asked for it
 * @param hasResult whether there is something to fetch
 */
public record FollowedJob(
        String id,
        JobKind kind,
        JobState state,
        long done,
        long refused,
        @Nullable Long total,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String followedBy,
        boolean hasResult) {

    static FollowedJob of(Job job) {
        return new FollowedJob(
                job.id(),
                job.kind(),
                job.state(),
                job.done(),
                job.refused(),
                job.total(),
                job.createdAt(),
                job.finishedAt(),
                job.followedBy(),
                job.hasResult());
    }
}
