package org.sallyport.service.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** What jobs work on and what they have made, in numbered pieces of text. */
@Dependent
public class JobParts {

    /** Of chars; what both databases hold in a column. */
    public static final int LONGEST = 32_000;

    private final EntityManager entityManager;

    @Inject
    public JobParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Which of a job's two texts. */
    public enum Kind {
        INPUT,
        RESULT
    }

    /** Adds {@code text} behind what is there, cut where it must be. */
    public void append(String jobId, Kind kind, String text) {
        int number = next(jobId, kind);
        for (int from = 0; from < text.length(); number++) {
            int to = end(text, from);
            query("insert into job_part (job_id, kind, part_number, content) values (?1, ?2, ?3, ?4)", jobId, kind)
                    .setParameter(3, number)
                    .setParameter(4, text.substring(from, to))
                    .executeUpdate();
            from = to;
        }
    }

    /** @param number from 0 on */
    public Optional<String> find(String jobId, Kind kind, int number) {
        List<?> content = query(
                        "select content from job_part where job_id = ?1 and kind = ?2 and part_number = ?3",
                        jobId,
                        kind)
                .setParameter(3, number)
                .getResultList();
        return content.stream().map(String.class::cast).findFirst();
    }

    /** In their order. */
    public List<String> all(String jobId, Kind kind) {
        List<?> content = query(
                        "select content from job_part where job_id = ?1 and kind = ?2 order by part_number",
                        jobId,
                        kind)
                .getResultList();
        return content.stream().map(String.class::cast).toList();
    }

    /** Nobody needs the input of what is over. */
    public void removeInput(String jobId) {
        query("delete from job_part where job_id = ?1 and kind = ?2", jobId, Kind.INPUT)
                .executeUpdate();
    }

    private int next(String jobId, Kind kind) {
        Object last = query("select max(part_number) from job_part where job_id = ?1 and kind = ?2", jobId, kind)
                .getSingleResult();
        return last == null ? 0 : ((Number) last).intValue() + 1;
    }

    private static int end(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private Query query(String sql, String jobId, Kind kind) {
        return entityManager.createNativeQuery(sql).setParameter(1, jobId).setParameter(2, kind.name());
    }
}
