package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.domain.job.Requester;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.Jobs;
import org.sallyport.service.people.UserFilter.LastSignIn;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An export of people")
class ExportTest {

    @Parameter
    TestDatabase database;

    private Office office;

    @BeforeEach
    void isThere() {
        office = new Office(database);
    }

    @Test
    @DisplayName("writes those whom the filter finds, and no cell is a formula")
    void writesNoFormula() {
        office.add("=cmd", "@SUM(A1)");
        office.add("+1", "-2 \"quoted\", twice");
        office.add("other", "Other");

        Progress all = step(filter(""), null);

        assertThat(all.next()).isEmpty();
        assertThat(all.done()).isEqualTo(4);
        assertThat(all.result())
                .startsWith("login,name,email,roles,status,twoStepState,lastSignInAt\r\n")
                .contains("'=cmd,'@SUM(A1),,,ACTIVE,NOT_SET_UP,\r\n")
                .contains("'+1,\"'-2 \"\"quoted\"\", twice\",,,ACTIVE,NOT_SET_UP,\r\n");
        assertThat(step(filter("other"), null).result().lines()).hasSize(2);
    }

    @Test
    @DisplayName("goes on behind the last row that was written, and counts before it begins")
    void goesOn() {
        IntStream.range(0, 501).forEach(i -> office.add("p%03d".formatted(i), "Person"));

        Progress first = step(filter(""), null);
        Progress second = step(filter(""), first.next().orElseThrow());

        assertThat(first.done()).isEqualTo(500);
        assertThat(second.done()).isEqualTo(2);
        assertThat(second.result())
                .isEqualTo("p499,Person,,,ACTIVE,NOT_SET_UP,\r\np500,Person,,,ACTIVE,NOT_SET_UP,\r\n");
        assertThat(second.next()).isEmpty();
        long count = database.call(em -> export(em).count(job(em, filter("person"), null)));
        assertThat(count).isEqualTo(501);
    }

    @Test
    @DisplayName("remembers the filter it was asked for with")
    void remembersTheFilter() {
        UserFilter whole = new UserFilter(
                "ann smith",
                Optional.of(TwoStepState.EXEMPT),
                Optional.of(UserStatus.INACTIVE),
                Optional.of("Case worker"),
                new LastSignIn(Optional.of(NOW), Optional.of(Instant.parse("2030-01-01T00:00:00Z")), true));

        assertThat(FilterText.read(FilterText.of(whole))).isEqualTo(whole);
        assertThat(FilterText.read(FilterText.of(UserFilter.EVERYBODY))).isEqualTo(UserFilter.EVERYBODY);
        assertThat(FilterText.read(FilterText.of(filter("a\nstatus\tACTIVE"))).search())
                .as("one line")
                .isEqualTo("a status ACTIVE");
    }

    private Progress step(UserFilter filter, @Nullable String reached) {
        return database.call(em -> export(em).next(job(em, filter, reached)));
    }

    private static UserExport export(EntityManager em) {
        return new UserExport(new StaffLists(em, Office.time()), new Environments(em), new JobParts(em));
    }

    private Job job(EntityManager em, UserFilter filter, @Nullable String reached) {
        String id = UUID.randomUUID().toString();
        Jobs jobs = new Jobs(em);
        jobs.add(new Job(
                id,
                JobKind.EXPORT_USERS,
                new Requester(office.environment.id(), office.ada.id(), Door.WEB, "192.0.2.7"),
                NOW));
        new JobParts(em).append(id, JobParts.Kind.INPUT, FilterText.of(filter));
        if (reached != null) {
            jobs.advance(id, new Progress(0, 0, "", Optional.of(reached)), NOW);
            em.clear();
        }
        return jobs.find(id).orElseThrow();
    }

    private static UserFilter filter(String search) {
        return new UserFilter(search, Optional.empty(), Optional.empty(), Optional.empty(), LastSignIn.WHENEVER);
    }
}
