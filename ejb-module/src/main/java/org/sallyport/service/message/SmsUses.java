package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** How many text messages went to each country on each day; every change is one conditional UPDATE. */
@Dependent
public class SmsUses {

    private static final String ROW = " where environment_id = ?1 and country = ?2 and counted_on = ?3";

    private final EntityManager entityManager;

    @Inject
    public SmsUses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What is counted in one row.
     *
     * @param country by ISO 3166
     * @param day since 1970, in UTC
     */
    record Tally(String environmentId, String country, long day) {}

    /** What an environment sent on one day. */
    public record Day(long day, long texts) {}

    boolean isKnown(Tally tally) {
        return !query("select queued from sms_use" + ROW, tally).getResultList().isEmpty();
    }

    /** Fails when another node was faster. */
    void open(Tally tally) {
        query(
                        "insert into sms_use (environment_id, country, counted_on, queued, given_back)"
                                + " values (?1, ?2, ?3, 0, 0)",
                        tally)
                .executeUpdate();
    }

    /** Counts one more; false, and nothing counted, when there have been {@code most}. */
    boolean reserve(Tally tally, int most) {
        return query("update sms_use set queued = queued + 1" + ROW + " and queued < ?4", tally)
                        .setParameter(4, most)
                        .executeUpdate()
                == 1;
    }

    /** One of them was never sent. It stays counted against pumping. */
    void giveBack(Tally tally) {
        query("update sms_use set given_back = given_back + 1" + ROW + " and given_back < queued", tally)
                .executeUpdate();
    }

    /** The days since {@code first} on which anything was sent, the latest first. */
    public List<Day> since(String environmentId, long first) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select counted_on, sum(queued - given_back) from sms_use"
                                + " where environment_id = ?1 and counted_on >= ?2 group by counted_on order by counted_on desc")
                .setParameter(1, environmentId)
                .setParameter(2, first)
                .getResultList();
        return rows.stream().map(row -> day((Object[]) row)).toList();
    }

    private static Day day(Object[] row) {
        return new Day(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private Query query(String sql, Tally tally) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, tally.environmentId())
                .setParameter(2, tally.country())
                .setParameter(3, tally.day());
    }
}
