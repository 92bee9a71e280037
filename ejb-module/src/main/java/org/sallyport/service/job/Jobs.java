package org.sallyport.service.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobState;
import org.sallyport.domain.job.Progress;

/** All jobs. Every change of one is one conditional UPDATE, whose row count says whether it was still to be had. */
@Dependent
public class Jobs {

    private static final String IS_FREE_FOR_NODE =
            "(j.state = :waiting or (j.state = :running" + " and (j.leaseHolder = :node or j.leaseUntil <= :now)))";

    private final EntityManager entityManager;

    @Inject
    public Jobs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Written at once, because its parts refer to it. */
    public void add(Job job) {
        entityManager.persist(job);
        entityManager.flush();
    }

    public Optional<Job> find(String id) {
        return Optional.ofNullable(entityManager.find(Job.class, id));
    }

    /** This person's, the newest first. */
    public List<Job> latestOf(String userId, int atMost) {
        return entityManager
                .createQuery(
                        "select j from Job j where j.requestedBy = :user order by j.createdAt desc, j.id", Job.class)
                .setParameter("user", userId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What {@code node} might do now: its own, what nobody has begun, and what a node has left that died; oldest first. */
    public List<String> open(String node, Instant now) {
        return entityManager
                .createQuery(
                        "select j.id from Job j where " + IS_FREE_FOR_NODE + " order by j.createdAt, j.id",
                        String.class)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("running", JobState.RUNNING)
                .setParameter("node", node)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Takes it, or takes it for longer; false where another node has it or it is over. Until the transaction is over
     * nobody else takes or cancels it.
     */
    public boolean claim(String id, String node, Instant now) {
        return entityManager
                        .createQuery("update Job j set j.state = :running, j.leaseHolder = :node, j.leaseUntil = :until"
                                + " where j.id = :id and " + IS_FREE_FOR_NODE)
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("waiting", JobState.WAITING)
                        .setParameter("node", node)
                        .setParameter("until", now.plus(Job.LEASE))
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Of what was {@link #claim claimed} in this transaction. */
    public void noteTotal(String id, long total) {
        update("j.total = :total", id).setParameter("total", total).executeUpdate();
    }

    /** Says what came of a trial; once, false where something has come of it already. */
    public boolean noteFollowedBy(String trialId, String nextId) {
        return entityManager
                        .createQuery("update Job j set j.followedBy = :next"
                                + " where j.id = :trial and j.state = :done and j.followedBy is null")
                        .setParameter("next", nextId)
                        .setParameter("trial", trialId)
                        .setParameter("done", JobState.DONE)
                        .executeUpdate()
                == 1;
    }

    /** Of what was {@link #claim claimed} in this transaction: a step is done, or all of it. */
    public void advance(String id, Progress progress, Instant now) {
        update("j.done = j.done + :done, j.refused = j.refused + :refused, j.failures = 0, j.reached = :next", id)
                .setParameter("done", progress.done())
                .setParameter("refused", progress.refused())
                .setParameter("next", progress.next().orElse(null))
                .executeUpdate();
        if (progress.next().isEmpty()) {
            finish(JobState.DONE, id, now);
        }
    }

    /** Of what was {@link #claim claimed} in this transaction: it is tried again, unless that has happened too often. */
    public void noteFailure(String id, Instant now) {
        update("j.failures = j.failures + 1", id).executeUpdate();
        boolean hopeless = !entityManager
                .createQuery("select j.id from Job j where j.id = :id and j.failures >= :most", String.class)
                .setParameter("id", id)
                .setParameter("most", Job.MOST_FAILURES)
                .getResultList()
                .isEmpty();
        if (hopeless) {
            finish(JobState.FAILED, id, now);
        }
    }

    /** Once; false where it was over already. What is done stays done. */
    public boolean cancel(String id, Instant now) {
        return entityManager
                        .createQuery("update Job j set j.state = :cancelled, j.finishedAt = :now"
                                + " where j.id = :id and (j.state = :waiting or j.state = :running)")
                        .setParameter("cancelled", JobState.CANCELLED)
                        .setParameter("now", now)
                        .setParameter("waiting", JobState.WAITING)
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private void finish(JobState state, String id, Instant now) {
        update("j.state = :state, j.finishedAt = :now", id)
                .setParameter("state", state)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Query update(String change, String id) {
        return entityManager
                .createQuery("update Job j set " + change + " where j.id = :id")
                .setParameter("id", id);
    }
}
