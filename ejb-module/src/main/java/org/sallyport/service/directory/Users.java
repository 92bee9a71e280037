package org.sallyport.service.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.SearchTerms;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;

/** All staff users. */
@Dependent
public class Users {

    private final EntityManager entityManager;

    @Inject
    public Users(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whoever {@code login} names in the environment {@code environmentKey}, in any of its spellings. */
    public Optional<StaffUser> find(String environmentKey, String login) {
        return entityManager
                .createQuery(
                        "select u from StaffUser u, Environment e where u.environmentId = e.id"
                                + " and e.key = :environment and u.canonicalLogin = :login",
                        StaffUser.class)
                .setParameter("environment", environmentKey)
                .setParameter("login", LoginName.canonical(login))
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}, for administrators, who may also name somebody by id. */
    public Optional<StaffUser> findByLoginOrId(String environmentKey, String loginOrId) {
        return find(environmentKey, loginOrId).or(() -> findById(environmentKey, loginOrId));
    }

    private Optional<StaffUser> findById(String environmentKey, String id) {
        return entityManager
                .createQuery(
                        "select u from StaffUser u, Environment e where u.environmentId = e.id"
                                + " and e.key = :environment and u.id = :id",
                        StaffUser.class)
                .setParameter("environment", environmentKey)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** With roles and permissions, which every decision asks for. */
    public StaffUser get(String id) {
        return entityManager
                .createQuery(
                        "select u from StaffUser u left join fetch u.roles left join fetch u.permissions"
                                + " where u.id = :id",
                        StaffUser.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("staff user " + id));
    }

    /** As {@link #get}, as it is by now; nobody else changes the person before this transaction is over. */
    public StaffUser hold(String id) {
        entityManager.find(StaffUser.class, id, LockModeType.PESSIMISTIC_WRITE);
        return get(id);
    }

    /** Whoever has that id, in that environment only. */
    public Optional<StaffUser> findIn(String environmentId, String id) {
        return Optional.ofNullable(entityManager.find(StaffUser.class, id))
                .filter(user -> user.environmentId().equals(environmentId));
    }

    /** As {@link #findIn}; nobody else changes the person before this transaction is over. */
    public Optional<StaffUser> lock(String environmentId, String id) {
        return Optional.ofNullable(entityManager.find(StaffUser.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(user -> user.environmentId().equals(environmentId));
    }

    /** Whether the environment has somebody whom {@code login} names, in any of its spellings. */
    public boolean isTaken(String environmentId, String login) {
        return !entityManager
                .createQuery("select u.id from StaffUser u where u.environmentId = :environment"
                        + " and u.canonicalLogin = :login")
                .setParameter("environment", environmentId)
                .setParameter("login", LoginName.canonical(login))
                .getResultList()
                .isEmpty();
    }

    /** As {@link StaffUser#changeMethods}, whatever else of this person is being changed at the same moment. */
    public void changeMethods(String id) {
        entityManager
                .createQuery(
                        "update StaffUser u set u.epoch = u.epoch + 1, u.version = u.version + 1" + " where u.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Another hash of the same password; false, and nothing changed, where it isn't {@code oldHash} any more. */
    public boolean replaceHash(String id, String oldHash, String newHash) {
        return entityManager
                        .createQuery("update StaffUser u set u.passwordHash = :new"
                                + " where u.id = :id and u.passwordHash = :old")
                        .setParameter("new", newHash)
                        .setParameter("id", id)
                        .setParameter("old", oldHash)
                        .executeUpdate()
                == 1;
    }

    /** Writes what has changed, so that the new version is known. */
    public void flush() {
        entityManager.flush();
    }

    /** Written at once, because what a person has refers to it. */
    public void add(StaffUser user) {
        entityManager.persist(user);
        entityManager.flush();
        addTerms(user);
    }

    /** Writes what has changed, so that the new version is known and the search finds by the new words. */
    public void flush(StaffUser user) {
        entityManager.flush();
        query("delete from staff_user_term where user_id = ?1", user.id()).executeUpdate();
        addTerms(user);
    }

    /** For lists; neither the version nor anything else of the row changes. */
    public void noteSignIn(String id, Instant now) {
        query("update staff_user set last_sign_in_at = ?2 where id = ?1", id)
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
    }

    /** The method of the code that has just signed in, to be offered first the next time. */
    public void noteMethod(StaffUser user, Method method) {
        if (user.lastMethod() != method) {
            query("update staff_user set last_method = ?2 where id = ?1", user.id())
                    .setParameter(2, method.name())
                    .executeUpdate();
        }
    }

    private void addTerms(StaffUser user) {
        for (String term : SearchTerms.of(user.login(), user.name(), user.email())) {
            query("insert into staff_user_term (user_id, environment_id, term) values (?1, ?2, ?3)", user.id())
                    .setParameter(2, user.environmentId())
                    .setParameter(3, term)
                    .executeUpdate();
        }
    }

    private Query query(String sql, String userId) {
        return entityManager.createNativeQuery(sql).setParameter(1, userId);
    }
}
