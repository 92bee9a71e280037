package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.sallyport.service.gateway.SmsFacts;

/** How many text messages each environment has left; every change is one conditional UPDATE. */
@Dependent
public class SmsBalances {

    private static final String RESERVE = "update sms_balance set units = units - 1,"
            + " queued = case when counted_on < ?2 then 1 else queued + 1 end, counted_on = ?2"
            + " where environment_id = ?1 and units > 0 and (counted_on < ?2 or queued < ?3)";

    private static final String TOP_UP = "update sms_balance set units = units + ?2, version = version + 1"
            + " where environment_id = ?1 and version = ?3";

    private final EntityManager entityManager;
    private final SmsFacts facts;

    @Inject
    public SmsBalances(EntityManager entityManager, SmsFacts facts) {
        this.entityManager = entityManager;
        this.facts = facts;
    }

    /**
     * What an environment has paid for.
     *
     * @param version of what administrators change, as opposed to what is used
     * @param warnBelow from how few on a warning is shown
     */
    public record Account(long units, long version, long warnBelow) {

        static final long WARN_BELOW = 100;
        static final Account NONE = new Account(0, 0, WARN_BELOW);
    }

    /** How many can be sent: none, whatever was paid for, without a gateway. */
    public long left(String environmentId) {
        return facts.isConfigured() ? account(environmentId).units() : 0;
    }

    public Account account(String environmentId) {
        List<?> rows = rows(environmentId);
        if (rows.isEmpty()) {
            return Account.NONE;
        }
        Object[] row = (Object[]) rows.get(0);
        return new Account(number(row[0]), number(row[1]), number(row[2]));
    }

    /** Takes one for a text that is queued; false when none is left, or the day has had {@code most}. */
    boolean reserve(String environmentId, long day, int most) {
        return query(RESERVE, environmentId)
                        .setParameter(2, day)
                        .setParameter(3, most)
                        .executeUpdate()
                == 1;
    }

    /** The gateway didn't take what was reserved. */
    void giveBack(String environmentId) {
        query("update sms_balance set units = units + 1 where environment_id = ?1", environmentId)
                .executeUpdate();
    }

    /** Adds {@code units}, once: false when the balance isn't of that {@code version} any more. */
    public boolean topUp(String environmentId, long units, long version) {
        return query(TOP_UP, environmentId)
                        .setParameter(2, units)
                        .setParameter(3, version)
                        .executeUpdate()
                == 1;
    }

    /** False when the balance isn't of that {@code version} any more. */
    public boolean warnBelow(String environmentId, long units, long version) {
        return query(
                                "update sms_balance set warn_below = ?2, version = version + 1"
                                        + " where environment_id = ?1 and version = ?3",
                                environmentId)
                        .setParameter(2, units)
                        .setParameter(3, version)
                        .executeUpdate()
                == 1;
    }

    /** Fails when another node was faster; the caller sees to it that none is. */
    public void openIfMissing(String environmentId) {
        if (rows(environmentId).isEmpty()) {
            query(
                            "insert into sms_balance (environment_id, units, version, warn_below, counted_on, queued)"
                                    + " values (?1, 0, 0, " + Account.WARN_BELOW + ", 0, 0)",
                            environmentId)
                    .executeUpdate();
        }
    }

    private List<?> rows(String environmentId) {
        return query("select units, version, warn_below from sms_balance where environment_id = ?1", environmentId)
                .getResultList();
    }

    private Query query(String sql, String environmentId) {
        return entityManager.createNativeQuery(sql).setParameter(1, environmentId);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
