package org.sallyport.service.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.service.job.FollowingJob;

/** Whoever had people imported, or tried it, reads which rows were refused and why. */
@Stateless
public class ReadingReport {

    @Inject
    FollowingJob followingJob;

    /** From the beginning of the file; empty for whoever may not know, and for a job without such a report. */
    public List<RefusedRow> refused(SignedInUser user, FollowedJob job, int atMost) {
        if (job.refused() == 0
                || !job.kind().isImport()
                || !user.holds(job.kind().permission())) {
            return List.of();
        }
        Reader report = new PartsReader(number -> followingJob.part(user, job.id(), number));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(report)) {
            return rows.stream()
                    .filter(row -> row.getField(2).equals(ImportWork.REFUSED))
                    .limit(atMost)
                    .map(row -> new RefusedRow(row.getField(0), row.getField(1), row.getField(3), row.getField(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
