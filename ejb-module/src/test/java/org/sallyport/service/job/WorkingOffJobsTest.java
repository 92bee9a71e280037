package org.sallyport.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.domain.job.Requester;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A background job")
class WorkingOffJobsTest {

    private static final String NODE = "node";
    private static final String OTHER_NODE = "other node";
    private static final Instant AFTER_THE_LEASE = NOW.plus(Job.LEASE);

    @Parameter
    TestDatabase database;

    private final CountingWork work = new CountingWork(25);
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void isAskedFor() {
        StaffUser ada = People.savedIn(database);
        Requester requester = new Requester(ada.environmentId(), ada.id(), Door.WEB, "192.0.2.7");
        database.run(em -> {
            new Jobs(em).add(new Job(id, JobKind.IMPORT_USERS, requester, NOW));
            new JobParts(em).append(id, JobParts.Kind.INPUT, "what to count");
        });
    }

    @Test
    @DisplayName("waits until a node takes it, and is done step by step to its end")
    void isDoneStepByStep() {
        assertThat(job().state()).isEqualTo(JobState.WAITING);
        assertThat(open(NODE, NOW)).contains(id);

        step(NODE, NOW);

        assertThat(job().state()).isEqualTo(JobState.RUNNING);
        assertThat(job().total()).isEqualTo(25);
        assertThat(job().done()).isEqualTo(10);

        step(NODE, NOW);
        step(NODE, NOW);

        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().finishedAt()).isEqualTo(NOW);
        assertThat(job().done()).isEqualTo(25);
        assertThat(job().refused()).isEqualTo(3);
        assertThat(result()).containsExactly("from 0\n", "from 10\n", "from 20\n");
        assertThat(open(NODE, NOW)).doesNotContain(id);
    }

    @Test
    @DisplayName("keeps no input once it is done")
    void keepsNoInput() {
        step(NODE, NOW);
        assertThat(input()).isPresent();

        step(NODE, NOW);
        step(NODE, NOW);

        assertThat(input()).isEmpty();
    }

    @Test
    @DisplayName("keeps what it has tried, for whoever wants it to come true")
    void keepsTheInputOfATrial() {
        database.run(em -> em.createQuery("update Job j set j.kind = :kind where j.id = :id")
                .setParameter("kind", JobKind.TRY_IMPORT)
                .setParameter("id", id)
                .executeUpdate());

        step(NODE, NOW);
        step(NODE, NOW);
        step(NODE, NOW);

        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(input()).isPresent();
        List<String> all = database.call(em -> new JobParts(em).all(id, JobParts.Kind.INPUT));
        assertThat(all).containsExactly("what to count");
    }

    @Test
    @DisplayName("stays with the node that began it, and goes to another when that one's lease has ended")
    void isTakenOver() {
        step(NODE, NOW);

        assertThat(open(OTHER_NODE, AFTER_THE_LEASE.minusMillis(1))).doesNotContain(id);
        step(OTHER_NODE, AFTER_THE_LEASE.minusMillis(1));
        assertThat(job().done()).as("still the first node's").isEqualTo(10);

        assertThat(open(OTHER_NODE, AFTER_THE_LEASE)).contains(id);
        step(OTHER_NODE, AFTER_THE_LEASE);
        step(NODE, AFTER_THE_LEASE);

        assertThat(result()).as("no step twice").containsExactly("from 0\n", "from 10\n");
    }

    @Test
    @DisplayName("a node that lives keeps it, whatever it takes: each step renews the lease")
    void renewsTheLease() {
        step(NODE, NOW);
        step(NODE, AFTER_THE_LEASE.minusMillis(1));

        assertThat(open(OTHER_NODE, AFTER_THE_LEASE)).doesNotContain(id);
    }

    @Test
    @DisplayName("a step that dies has not happened, and is done again")
    void undoesAHalfStep() {
        step(NODE, NOW);
        assertThatThrownBy(() -> database.run(em -> {
                    working(em, NOW).step(id, NODE);
                    throw new IllegalStateException("the connection broke");
                }))
                .hasMessage("the connection broke");

        assertThat(job().done()).isEqualTo(10);
        step(NODE, NOW);
        assertThat(result()).containsExactly("from 0\n", "from 10\n");
    }

    @Test
    @DisplayName("of ten nodes at the same moment one begins it")
    void isBegunOnce() {
        try (Race race = new Race(10)) {
            race.winners(() -> {
                step(UUID.randomUUID().toString(), NOW);
                return true;
            });
        }

        assertThat(job().done()).isEqualTo(10);
        assertThat(result()).containsExactly("from 0\n");
    }

    @Test
    @DisplayName("that was tried to its end is followed by one job, whoever else asks at the same moment")
    void isFollowedOnce() {
        assertThat(followed()).as("before its end").isFalse();
        step(NODE, NOW);
        step(NODE, NOW);
        step(NODE, NOW);

        try (Race race = new Race(10)) {
            assertThat(race.winners(this::followed)).isEqualTo(1);
        }

        assertThat(job().followedBy()).isNotNull();
    }

    private boolean followed() {
        return database.call(
                em -> new Jobs(em).noteFollowedBy(id, UUID.randomUUID().toString()));
    }

    @Test
    @DisplayName("cancelled, it goes no further, and what is done stays")
    void isCancelled() {
        step(NODE, NOW);
        assertThat(cancel()).isTrue();
        assertThat(cancel()).as("once").isFalse();
        step(NODE, NOW);

        assertThat(job().state()).isEqualTo(JobState.CANCELLED);
        assertThat(job().done()).isEqualTo(10);
        assertThat(open(NODE, AFTER_THE_LEASE)).doesNotContain(id);
    }

    @Test
    @DisplayName("that is over can't be cancelled any more")
    void isOverForGood() {
        step(NODE, NOW);
        step(NODE, NOW);
        step(NODE, NOW);

        assertThat(cancel()).isFalse();
        assertThat(job().state()).isEqualTo(JobState.DONE);
    }

    @Test
    @DisplayName("has failed after three tries of one step, and a step that succeeds forgives the earlier ones")
    void fails() {
        work.stumblingBlock = 10;
        step(NODE, NOW);
        stumble();
        stumble();
        work.stumblingBlock = 20;
        step(NODE, NOW);
        stumble();
        stumble();
        assertThat(job().state()).isEqualTo(JobState.RUNNING);

        stumble();

        assertThat(job().state()).isEqualTo(JobState.FAILED);
        assertThat(job().finishedAt()).isEqualTo(NOW);
        assertThat(job().done()).isEqualTo(20);
        assertThat(open(NODE, AFTER_THE_LEASE)).doesNotContain(id);
    }

    @Test
    @DisplayName("has failed after three tries of its first step, too")
    void failsAtOnce() {
        work.stumblingBlock = 0;
        stumble();
        stumble();
        assertThat(open(NODE, NOW)).contains(id);

        stumble();

        assertThat(job().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    @DisplayName("makes a result of any length, cut between characters")
    void cutsTheResult() {
        String long1 = "a" + "\uD83D\uDE00".repeat(JobParts.LONGEST);
        database.run(em -> new JobParts(em).append(id, JobParts.Kind.RESULT, long1));
        database.run(em -> new JobParts(em).append(id, JobParts.Kind.RESULT, "end"));

        assertThat(result()).hasSize(4).last().isEqualTo("end");
        assertThat(String.join("", result())).isEqualTo(long1 + "end");
        assertThat(result()).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
    }

    private void stumble() {
        int before = work.stumbled;
        assertThatThrownBy(() -> step(NODE, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(work.stumbled).isGreaterThan(before);
        with(NOW, working -> working.noteFailure(id, NODE));
    }

    private void step(String node, Instant now) {
        with(now, working -> working.step(id, node));
    }

    private List<String> open(String node, Instant now) {
        return database.call(em -> working(em, now).open(node));
    }

    private void with(Instant now, Consumer<WorkingOffJobs> work) {
        database.run(em -> work.accept(working(em, now)));
    }

    @SuppressWarnings("UnnecessaryAssignment") // the container is us
    private WorkingOffJobs working(EntityManager em, Instant now) {
        WorkingOffJobs working = new WorkingOffJobs();
        working.jobs = new Jobs(em);
        working.parts = new JobParts(em);
        working.time = new TimeSource(Clock.fixed(now, ZoneOffset.UTC));
        working.works.put(work.kind(), work);
        working.works.put(JobKind.TRY_IMPORT, work);
        return working;
    }

    private boolean cancel() {
        return database.call(em -> new Jobs(em).cancel(id, NOW));
    }

    private Job job() {
        return database.call(em -> new Jobs(em).find(id).orElseThrow());
    }

    private Optional<String> input() {
        return database.call(em -> new JobParts(em).find(id, JobParts.Kind.INPUT, 0));
    }

    private List<String> result() {
        return database.call(em -> {
            JobParts parts = new JobParts(em);
            return IntStream.iterate(0, i -> i + 1)
                    .mapToObj(i -> parts.find(id, JobParts.Kind.RESULT, i))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .toList();
        });
    }
}
