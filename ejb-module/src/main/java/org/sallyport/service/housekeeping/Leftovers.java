package org.sallyport.service.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.sallyport.service.directory.Throttles;

/** All rows that have served their time. */
@Dependent
public class Leftovers {

    private final EntityManager entityManager;
    private final Throttles throttles;

    @Inject
    public Leftovers(EntityManager entityManager, Throttles throttles) {
        this.entityManager = entityManager;
        this.throttles = throttles;
    }

    /** Removes so many of them and gives how many went; {@code atMost} means that there may be more. */
    int remove(Leftover leftover, int atMost, Instant now) {
        return leftover == Leftover.DEVICES
                ? removeDevices(atMost, now)
                : query(leftover.removal("in (" + leftover.selection(atMost) + ")"), leftover, now)
                        .executeUpdate();
    }

    /** One by one, each with its count of failures: somebody may use it just now, and then both stay. */
    private int removeDevices(int atMost, Instant now) {
        List<?> found =
                query(Leftover.DEVICES.selection(atMost), Leftover.DEVICES, now).getResultList();
        for (Object id : found) {
            int removed = query(Leftover.DEVICES.removal("= ?2"), Leftover.DEVICES, now)
                    .setParameter(2, id)
                    .executeUpdate();
            if (removed == 1) {
                throttles.remove((String) id);
            }
        }
        return found.size();
    }

    private Query query(String sql, Leftover leftover, Instant now) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, leftover.begunBefore(now).toEpochMilli());
    }
}
