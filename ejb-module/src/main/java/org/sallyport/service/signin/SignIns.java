package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;

/** All half-finished sign-ins, open and over. */
@Dependent
public class SignIns {

    private final EntityManager entityManager;

    @Inject
    public SignIns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(SignIn signIn) {
        entityManager.persist(signIn);
    }

    /** Empty also once the person's methods or password have changed, which ends all that was begun before. */
    public Optional<SignIn> findOpen(Token token, Instant now) {
        return entityManager
                .createQuery(
                        "select s from SignIn s, StaffUser u where s.tokenHash = :hash"
                                + " and u.id = s.party.userId and u.epoch = s.party.userEpoch",
                        SignIn.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst()
                .filter(signIn -> signIn.isOpenAt(now));
    }

    /** As {@link #findOpen}, and nobody else ends it before this transaction is over. */
    public Optional<SignIn> lockOpen(String id, Instant now) {
        return Optional.ofNullable(entityManager.find(SignIn.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(signIn -> signIn.isOpenAt(now));
    }

    /** Ends it once; false when it was over already. */
    public boolean end(SignIn signIn, Instant now) {
        return entityManager
                        .createQuery("update SignIn s set s.endedAt = :now where s.id = :id and s.endedAt is null")
                        .setParameter("now", now)
                        .setParameter("id", signIn.id())
                        .executeUpdate()
                == 1;
    }

    /** Ends those to which this device came along, on every node. */
    public void endOn(Device device, Instant now) {
        entityManager
                .createQuery("update SignIn s set s.endedAt = :now where s.deviceId = :device and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("device", device.id())
                .executeUpdate();
    }
}
