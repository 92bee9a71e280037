package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.SentCode;

/** The last code of each sign-in and session; every change of one is one conditional UPDATE. */
@Dependent
public class SentCodes {

    private final EntityManager entityManager;

    @Inject
    public SentCodes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<SentCode> find(String ownerId) {
        return entityManager
                .createQuery("select c from SentCode c where c.ownerId = :owner", SentCode.class)
                .setParameter("owner", ownerId)
                // Read anew: in one transaction it is read, changed by an UPDATE and read again.
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .getResultStream()
                .findFirst();
    }

    /**
     * In the place of the one before, which serves nobody any more (P-B04); false within {@link SentCode#PAUSE} of it, and
     * then nothing is changed. The caller holds the sign-in or session.
     */
    public boolean put(SentCode code, Instant now) {
        if (replace(code, now)) {
            return true;
        }
        if (find(code.ownerId()).isPresent()) {
            return false;
        }
        entityManager.persist(code);
        entityManager.flush();
        return true;
    }

    /** Counts a wrong try beforehand; false where none is looked at: used, too old, or guessed at too often. */
    public boolean reserve(String ownerId, Method method, Instant now) {
        return update("c.wrongCodes = c.wrongCodes + 1 where c.ownerId = :owner and c.method = :method"
                                + " and c.usedAt is null and c.wrongCodes < :most and c.sentAt > :expired")
                        .setParameter("owner", ownerId)
                        .setParameter("method", method)
                        .setParameter("most", SentCode.MOST_WRONG)
                        .setParameter("expired", now.minus(SentCode.LIFE))
                        .executeUpdate()
                == 1;
    }

    /** Uses it up; false when that has happened already, or a newer one has taken its place. */
    public boolean use(SentCode code, Instant now) {
        return update("c.usedAt = :now where c.ownerId = :owner and c.codeHash = :hash and c.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("owner", code.ownerId())
                        .setParameter("hash", code.codeHash())
                        .executeUpdate()
                == 1;
    }

    private boolean replace(SentCode code, Instant now) {
        return update("c.method = :method, c.codeHash = :hash, c.sealedAddress = :address, c.hint = :hint,"
                                + " c.sentAt = :now, c.wrongCodes = 0, c.usedAt = null"
                                + " where c.ownerId = :owner and c.sentAt <= :pause")
                        .setParameter("method", code.method())
                        .setParameter("hash", code.codeHash())
                        .setParameter("address", code.newAddress())
                        .setParameter("hint", code.hint())
                        .setParameter("now", now)
                        .setParameter("owner", code.ownerId())
                        .setParameter("pause", now.minus(SentCode.PAUSE))
                        .executeUpdate()
                == 1;
    }

    private Query update(String change) {
        return entityManager.createQuery("update SentCode c set " + change);
    }
}
