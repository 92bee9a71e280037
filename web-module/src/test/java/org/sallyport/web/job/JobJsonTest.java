package org.sallyport.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.web.platform.OpenApi;

@DisplayName("A job, as applications read it")
class JobJsonTest {

    private static final FollowedJob IMPORT = new FollowedJob(
            "2fa…",
            JobKind.IMPORT_USERS,
            JobState.DONE,
            120,
            2,
            120L,
            Instant.parse("2026-11-22T12:00:00Z"),
            Instant.parse("2026-11-22T12:00:04Z"),
            null,
            true);

    private static final FollowedJob EXPORT = new FollowedJob(
            "71c…",
            JobKind.EXPORT_USERS,
            JobState.WAITING,
            0,
            0,
            null,
            Instant.parse("2026-11-22T12:00:10Z"),
            null,
            null,
            false);

    @Test
    void isAsPublished() {
        assertThat(JobJson.of(IMPORT).build()).isEqualTo(OpenApi.example("Job"));
        assertThat(JobJson.all(List.of(EXPORT)).build()).isEqualTo(OpenApi.example("Jobs"));
        assertThat(JobJson.of(EXPORT).build()).isEqualTo(OpenApi.example("WaitingJob"));
    }

    @ParameterizedTest
    @EnumSource
    void isOfAPublishedKind(JobKind kind) {
        assertThat(OpenApi.text()).contains("            - " + kind.name() + "\n");
    }

    @Test
    @DisplayName("its result is saved under the day on which it was asked for")
    void namesTheResult() {
        assertThat(JobResult.fileName(EXPORT)).isEqualTo("users-2026-11-22.csv");
        assertThat(JobResult.fileName(IMPORT)).isEqualTo("import-report-2026-11-22.csv");
    }
}
