package org.sallyport.domain.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;

/**
 * A job as it was asked for and as far as it has come. Once written it changes only by conditional updates: several
 * nodes may want it, and the person may cancel it meanwhile.
 */
@Entity
@Table(name = "job")
public class Job {

    /** How long a node that has died keeps the others waiting. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** After the end; then it goes with its result. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    /** In a row; then the job has failed. */
    public static final int MOST_FAILURES = 3;

    @Id
    private String id;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private JobKind kind;

    @Column(name = "requested_by", nullable = false)
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Door door;

    @Column(nullable = false)
    private String source;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private JobState state;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(nullable = false)
    private long done;

    @Column(nullable = false)
    private long refused;

    @Column
    private @Nullable Long total;

    @Column
    private @Nullable String reached;

    @Column(name = "followed_by")
    private @Nullable String followedBy;

    @Column(nullable = false)
    private int failures;

    @Column(name = "lease_holder")
    private @Nullable String leaseHolder;

    @Column(name = "lease_until", nullable = false)
    private Instant leaseUntil;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    /** Waits until a node takes it. */
    @SuppressWarnings("NullAway.Init")
    public Job(String id, JobKind kind, Requester requester, Instant now) {
        this.id = id;
        this.kind = kind;
        this.environmentId = requester.environmentId();
        this.requestedBy = requester.userId();
        this.door = requester.door();
        this.source = requester.source();
        this.createdAt = now;
        this.state = JobState.WAITING;
        this.leaseUntil = Instant.EPOCH;
    }

    /** Of so many steps or rows, where that is known beforehand. */
    public Job of(long total) {
        this.total = total;
        return this;
    }

    public String id() {
        return id;
    }

    public JobKind kind() {
        return kind;
    }

    public Requester requester() {
        return new Requester(environmentId, requestedBy, door, source);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public JobState state() {
        return state;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public long done() {
        return done;
    }

    public long refused() {
        return refused;
    }

    /** Or null where nobody has counted yet. */
    public @Nullable Long total() {
        return total;
    }

    /** Where the next step begins, in the words of whoever does the work; null at the beginning. */
    public @Nullable String reached() {
        return reached;
    }

    /** The id of the job that does what this one tried; null while nobody has asked for it. */
    public @Nullable String followedBy() {
        return followedBy;
    }

    public boolean hasResult() {
        return state == JobState.DONE || (state.isOver() && kind.isReported());
    }
}
