package org.sallyport.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.domain.job.Progress;
import org.sallyport.domain.job.Requester;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.FollowingJob.Cancellation;
import org.sallyport.service.job.FollowingJob.Result;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Whoever asked for a job")
class FollowingJobTest {

    private static final Origin HERE = Origin.rest("192.0.2.7");

    @Parameter
    TestDatabase database;

    private final String id = UUID.randomUUID().toString();
    private StaffUser person;
    private SignedInUser ada;
    private SignedInUser other;

    @BeforeEach
    void hasAskedForOne() {
        person = People.savedIn(database);
        ada = People.in(person, Set.of(Permission.OPEN_USER_MANAGEMENT));
        other = People.in(People.savedIn(database), Set.of(Permission.OPEN_USER_MANAGEMENT));
        database.run(em -> {
            new Jobs(em)
                    .add(new Job(
                            id,
                            JobKind.EXPORT_USERS,
                            new Requester(person.environmentId(), person.id(), Door.REST, "192.0.2.7"),
                            NOW));
            new JobParts(em).append(id, JobParts.Kind.INPUT, "whom to export");
            new JobParts(em).append(id, JobParts.Kind.RESULT, "login,name\n");
        });
    }

    @Test
    @DisplayName("watches it, and nobody else knows that it is there")
    void watchesIt() {
        assertThat(find(ada).map(FollowedJob::state)).contains(JobState.WAITING);
        assertThat(latest(ada).stream().map(FollowedJob::id)).containsExactly(id);

        assertThat(find(other)).isEmpty();
        assertThat(latest(other)).isEmpty();
        assertThat(cancel(other, id)).isEqualTo(Cancellation.NOT_THERE);
        assertThat(open(other)).isInstanceOf(Result.NotThere.class);
        assertThat(part(other, 0)).isEmpty();
        assertThat(cancel(ada, "unknown")).isEqualTo(Cancellation.NOT_THERE);
    }

    @Test
    @DisplayName("fetches its result, which is audited, once it is there")
    void fetchesItsResult() {
        assertThat(open(ada)).isInstanceOf(Result.NotReady.class);
        assertThat(part(ada, 0)).as("half a list").isEmpty();
        assertThat(audited(AuditAction.FETCH_RESULT)).isEmpty();

        finish();

        assertThat(open(ada)).isInstanceOf(Result.Ready.class);
        assertThat(part(ada, 0)).contains("login,name\n");
        assertThat(part(ada, 1)).isEmpty();
        assertThat(audited(AuditAction.FETCH_RESULT)).containsExactly(AuditOutcome.DONE);
    }

    @Test
    @DisplayName("fetches nothing any more who has lost the permission since")
    void mayNoMore() {
        finish();
        SignedInUser demoted = People.in(person, Set.of());

        assertThat(open(demoted)).isInstanceOf(Result.Forbidden.class);
        assertThat(audited(AuditAction.FETCH_RESULT)).containsExactly(AuditOutcome.DENIED);
    }

    @Test
    @DisplayName("cancels it once, which is audited, and its input goes")
    void cancelsIt() {
        assertThat(cancel(ada, id)).isEqualTo(Cancellation.CANCELLED);
        assertThat(cancel(ada, id)).isEqualTo(Cancellation.OVER_ALREADY);

        assertThat(find(ada).map(FollowedJob::hasResult)).contains(false);
        assertThat(audited(AuditAction.CANCEL_JOB)).containsExactly(AuditOutcome.DONE);
        Optional<String> input = database.call(em -> new JobParts(em).find(id, JobParts.Kind.INPUT, 0));
        assertThat(input).isEmpty();
    }

    private void finish() {
        database.run(em -> {
            new Jobs(em).claim(id, "node", NOW);
            new Jobs(em).advance(id, new Progress(1, 0, "", Optional.empty()), NOW);
        });
    }

    private List<AuditOutcome> audited(AuditAction action) {
        return database.call(em -> em.createQuery(
                        "select e.outcome from AuditEntry e where e.action = :action and e.actorId = :actor",
                        AuditOutcome.class)
                .setParameter("action", action)
                .setParameter("actor", person.id())
                .getResultList());
    }

    private Optional<FollowedJob> find(SignedInUser user) {
        return with(use -> use.find(user, id));
    }

    private List<FollowedJob> latest(SignedInUser user) {
        return with(use -> use.latest(user));
    }

    private Cancellation cancel(SignedInUser user, String jobId) {
        return with(use -> use.cancel(user, jobId, HERE));
    }

    private Result open(SignedInUser user) {
        return with(use -> use.open(user, id, HERE));
    }

    private Optional<String> part(SignedInUser user, int number) {
        return with(use -> use.part(user, id, number));
    }

    private <T> T with(Function<FollowingJob, T> use) {
        return database.call(em -> use.apply(followingJob(em)));
    }

    @SuppressWarnings("UnnecessaryAssignment") // the container is us
    private static FollowingJob followingJob(EntityManager em) {
        FollowingJob useCase = new FollowingJob();
        useCase.jobs = new Jobs(em);
        useCase.parts = new JobParts(em);
        useCase.time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
        useCase.audit = new AuditTrail(em, useCase.time, new Randomness());
        useCase.authority = new Authority(useCase.audit);
        return useCase;
    }
}
