package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.directory.Throttles;

/** All devices that people have signed in on and not forgotten, each with a count of failures of its own. */
@Dependent
public class Devices {

    private final EntityManager entityManager;
    private final Throttles throttles;

    @Inject
    public Devices(EntityManager entityManager, Throttles throttles) {
        this.entityManager = entityManager;
        this.throttles = throttles;
    }

    public void add(Device device) {
        entityManager.persist(device);
        throttles.add(device.id());
    }

    /** This person's device behind {@code token}; one of another person or door is none. */
    public Optional<Device> find(@Nullable Token token, String userId, Door door) {
        return Optional.ofNullable(token)
                .flatMap(presented ->
                        query(presented, userId, door).getResultStream().findFirst());
    }

    /** As {@link #find}, and nobody forgets it before this transaction is over. */
    public Optional<Device> hold(@Nullable Token token, String userId, Door door) {
        return Optional.ofNullable(token)
                .flatMap(presented -> locked(entityManager
                                .createQuery(
                                        "select d.id from Device d where d.tokenHash = :hash and d.party.door = :door"
                                                + " order by d.id",
                                        String.class)
                                .setParameter("hash", presented.hash())
                                .setParameter("door", door))
                        .filter(device -> device.party().userId().equals(userId) && device.isUnder(presented))
                        .findFirst());
    }

    /** As {@link #find}, and nobody forgets it before this transaction is over. */
    public Optional<Device> hold(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(known -> locked(entityManager
                                .createQuery(
                                        "select d.id from Device d, Device known where known.id = :id"
                                                + " and d.tokenHash = known.tokenHash and d.party.door = known.party.door"
                                                + " order by d.id",
                                        String.class)
                                .setParameter("id", known))
                        .filter(device -> device.id().equals(known))
                        .findFirst());
    }

    /** Who shares a browser {@link #move moves} along: so theirs are locked, too, and all in one order. */
    private Stream<Device> locked(TypedQuery<String> ids) {
        return ids.getResultList().stream()
                .map(id -> Optional.ofNullable(entityManager.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE)))
                .flatMap(Optional::stream)
                .toList()
                .stream();
    }

    /** Empty when it was forgotten meanwhile, or none is meant. */
    public Optional<Device> find(@Nullable String id) {
        return Optional.ofNullable(id).map(known -> entityManager.find(Device.class, known));
    }

    /** Last used first. */
    public List<Device> ofPerson(String userId) {
        return entityManager
                .createQuery(
                        "select d from Device d where d.party.userId = :user order by d.lastSeenAt desc, d.id",
                        Device.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** False when this person has no such device. */
    public boolean rename(String id, String userId, DeviceName name) {
        return entityManager
                        .createQuery("update Device d set d.name = :name where d.id = :id and d.party.userId = :user")
                        .setParameter("name", name.text())
                        .setParameter("id", id)
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }

    /** Everybody who shares a browser moves along when its token is renewed. */
    public void move(Token from, Token to) {
        entityManager
                .createQuery("update Device d set d.tokenHash = :to where d.tokenHash = :from and d.party.door = :web")
                .setParameter("to", to.hash())
                .setParameter("from", from.hash())
                .setParameter("web", Door.WEB)
                .executeUpdate();
    }

    /** Forgets it on every node; false when that has happened already. */
    public boolean remove(Device device) {
        int removed = entityManager
                .createQuery("delete from Device d where d.id = :id")
                .setParameter("id", device.id())
                .executeUpdate();
        throttles.remove(device.id());
        return removed == 1;
    }

    private TypedQuery<Device> query(Token token, String userId, Door door) {
        return entityManager
                .createQuery(
                        "select d from Device d where d.tokenHash = :hash and d.party.userId = :user"
                                + " and d.party.door = :door",
                        Device.class)
                .setParameter("hash", token.hash())
                .setParameter("user", userId)
                .setParameter("door", door);
    }
}
