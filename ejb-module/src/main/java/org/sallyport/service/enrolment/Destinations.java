package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.platform.SealedSecret;
import org.sallyport.service.platform.KeyedHashes;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.Sealing;

/** All phone numbers and mail addresses that codes go to. */
@Dependent
public class Destinations {

    private static final String PURPOSE = "destinations";

    private final EntityManager entityManager;
    private final Sealing sealing;
    private final KeyedHashes hashes;
    private final Randomness randomness;

    @Inject
    public Destinations(EntityManager entityManager, Sealing sealing, KeyedHashes hashes, Randomness randomness) {
        this.entityManager = entityManager;
        this.sealing = sealing;
        this.hashes = hashes;
        this.randomness = randomness;
    }

    /** In no order. */
    public List<Destination> of(String userId) {
        return entityManager
                .createQuery("select d from Destination d where d.userId = :user", Destination.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /**
     * Where codes of this method go: to the number that was set up, else to the one on the record, else to the one that
     * was proven once (D-13).
     */
    public Optional<CodeAddress> target(String userId, Method method) {
        List<Destination> known = of(userId).stream()
                .filter(destination -> destination.method() == method)
                .toList();
        return List.of(Destination.State.ENROLLED, Destination.State.LISTED, Destination.State.VERIFIED).stream()
                .flatMap(state -> known.stream().filter(destination -> destination.state() == state))
                .findFirst()
                .map(this::addressOf);
    }

    /** In the place of what had this state before. */
    public void put(String userId, CodeAddress address, Destination.State state, Instant now) {
        remove(userId, address.method(), List.of(state));
        Destination.Key key = new Destination.Key(randomness.id(), userId, address.method());
        entityManager.persist(new Destination(
                key,
                state,
                new Destination.Stored(
                        sealing.seal(address.text().getBytes(StandardCharsets.UTF_8), identity(key)),
                        hashes.of(PURPOSE, address.text()),
                        address.hint()),
                now));
        noteReachable(userId, true);
        if (state == Destination.State.ENROLLED) {
            noteEnrolled(userId);
        }
    }

    /** What the record says stays; what was proven or set up goes. False when nothing was set up. */
    public boolean removeProven(String userId) {
        boolean enrolled = of(userId).stream().anyMatch(Destination::isEnrolled);
        for (Method method : List.of(Method.SMS, Method.EMAIL)) {
            remove(userId, method, List.of(Destination.State.VERIFIED, Destination.State.ENROLLED));
        }
        noteReachable(userId, !of(userId).isEmpty());
        return enrolled;
    }

    /** The number on the record is somebody's no longer. */
    public void removeListed(String userId, Method method) {
        remove(userId, method, List.of(Destination.State.LISTED));
        noteReachable(userId, !of(userId).isEmpty());
    }

    public CodeAddress addressOf(Destination destination) {
        byte[] address = sealing.open(destination.sealedAddress(), identity(destination.key()));
        return new CodeAddress(destination.method(), new String(address, StandardCharsets.UTF_8));
    }

    /** Sealed for the code that is to prove it. */
    SealedSecret sealFor(String ownerId, CodeAddress address) {
        return sealing.seal(address.text().getBytes(StandardCharsets.UTF_8), "sent_code.sealed_address/" + ownerId);
    }

    CodeAddress openFor(String ownerId, Method method, SealedSecret sealed) {
        return new CodeAddress(
                method,
                new String(sealing.open(sealed, "sent_code.sealed_address/" + ownerId), StandardCharsets.UTF_8));
    }

    private void remove(String userId, Method method, List<Destination.State> states) {
        entityManager.flush();
        entityManager
                .createQuery("delete from Destination d where d.userId = :user and d.method = :method"
                        + " and d.state in :states")
                .setParameter("user", userId)
                .setParameter("method", method)
                .setParameter("states", states)
                .executeUpdate();
    }

    /** Not part of the version of the person's row, which is the administrators'. */
    private void noteReachable(String userId, boolean reachable) {
        entityManager
                .createNativeQuery("update staff_user set reachable = ?1 where id = ?2")
                .setParameter(1, reachable)
                .setParameter(2, userId)
                .executeUpdate();
    }

    /** For lists of people only, like that of an app. */
    private void noteEnrolled(String userId) {
        entityManager
                .createNativeQuery("update staff_user set enrolled = ?1 where id = ?2")
                .setParameter(1, true)
                .setParameter(2, userId)
                .executeUpdate();
    }

    private static String identity(Destination.Key key) {
        return "destination.sealed_address/" + key.id() + "/" + key.userId();
    }
}
