package org.sallyport.service.auditlog;

import java.util.List;
import java.util.Optional;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.Progress;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.JobWork;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;

/** Writes the entries that a filter finds, slice by slice; what it has reached is the {@link Position} of the last. */
abstract class AuditExport implements JobWork {

    private static final int A_STEP = 500;

    private final AuditLog log;
    private final Names names;
    private final JobParts parts;

    AuditExport(AuditLog log, Names names, JobParts parts) {
        this.log = log;
        this.names = names;
        this.parts = parts;
    }

    /** What stands before the first entry. */
    abstract String begin();

    /** @param first whether none stands before it */
    abstract String write(ReviewedEntry entry, boolean first);

    /** What stands behind the last entry. */
    abstract String end();

    @Override
    public long count(Job job) {
        return log.count(job.requester().environmentId(), filter(job));
    }

    @Override
    public Progress next(Job job) {
        String environmentId = job.requester().environmentId();
        Optional<Position> after = Optional.ofNullable(job.reached()).flatMap(Position::parse);
        Slice<ReviewedEntry> slice =
                names.name(environmentId, log.newest(environmentId, filter(job), PageRequest.behind(after, A_STEP)));
        StringBuilder text = new StringBuilder(after.isEmpty() ? begin() : "");
        List<ReviewedEntry> entries = slice.rows();
        for (int i = 0; i < entries.size(); i++) {
            text.append(write(entries.get(i), after.isEmpty() && i == 0));
        }
        if (slice.next().isEmpty()) {
            text.append(end());
        }
        return new Progress(entries.size(), 0, text.toString(), slice.next());
    }

    private AuditFilter filter(Job job) {
        return AuditFilterText.read(parts.find(job.id(), JobParts.Kind.INPUT, 0).orElseThrow());
    }
}
