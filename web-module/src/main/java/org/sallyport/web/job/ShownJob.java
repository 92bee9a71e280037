package org.sallyport.web.job;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/**
 * A job as pages show it.
 *
 * @param title what it is for
 * @param state as keys spell it
 * @param progress how far it is, in words
 * @param finished or null before the end
 */
public record ShownJob(
        FollowedJob job,
        String title,
        String state,
        String progress,
        Moment created,
        @Nullable Moment finished) {

    static ShownJob of(FollowedJob job, Sentences sentences) {
        Instant finishedAt = job.finishedAt();
        return new ShownJob(
                job,
                sentences.of(
                        "job.kind." + job.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                job.state().name().toLowerCase(Locale.ROOT),
                progress(job, sentences),
                Moment.of(job.createdAt()),
                finishedAt == null ? null : Moment.of(finishedAt));
    }

    public String id() {
        return job.id();
    }

    public boolean isOver() {
        return job.state().isOver();
    }

    public boolean isRefusing() {
        return job.refused() > 0;
    }

    /** Whether there is something in the trial that can be imported now. */
    public boolean isReadyToImport() {
        return job.kind() == JobKind.TRY_IMPORT
                && job.state() == JobState.DONE
                && job.done() > job.refused()
                && job.followedBy() == null;
    }

    /** Whether what was tried has been imported, or is being. */
    public boolean isImported() {
        return job.followedBy() != null;
    }

    public boolean isFetchable() {
        return job.hasResult();
    }

    /** For example {@code users-2026-11-22.csv}. */
    public String fileName() {
        return JobResult.fileName(job);
    }

    private static String progress(FollowedJob job, Sentences sentences) {
        Long total = job.total();
        return total == null
                ? sentences.of("job.progress.uncounted", job.done())
                : sentences.of("job.progress", job.done(), total);
    }
}
