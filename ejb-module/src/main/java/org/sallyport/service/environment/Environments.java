package org.sallyport.service.environment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Words;

/** All environments. */
@Dependent
public class Environments {

    private final EntityManager entityManager;

    @Inject
    public Environments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Written at once, because people refer to it and a provider keeps no order between unrelated entities. */
    public void add(Environment environment) {
        entityManager.persist(environment);
        entityManager.flush();
    }

    /** Never asks the database for what isn't a key: not every text can be sent to one. */
    public Optional<Environment> find(String key) {
        return Words.isEnvironmentKey(key) ? findByKey(key) : Optional.empty();
    }

    private Optional<Environment> findByKey(String key) {
        return entityManager
                .createQuery("select e from Environment e where e.key = :key", Environment.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The first {@code most} by key of those behind {@code key}. */
    List<Environment> after(String key, int most) {
        return entityManager
                .createQuery("select e from Environment e where e.key > :key order by e.key", Environment.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    public Environment get(String id) {
        return Optional.ofNullable(entityManager.find(Environment.class, id))
                .orElseThrow(() -> new NoSuchElementException("environment " + id));
    }

    /** As {@link #get}, and nobody else changes it before this transaction is over. */
    public Environment lock(String id) {
        return Optional.ofNullable(entityManager.find(Environment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NoSuchElementException("environment " + id));
    }

    /** Writes what has changed, so that its new version is known. */
    public void flush() {
        entityManager.flush();
    }

    public boolean areNone() {
        return entityManager
                        .createQuery("select count(e) from Environment e", Long.class)
                        .getSingleResult()
                == 0;
    }
}
