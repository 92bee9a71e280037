package org.sallyport.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.JobState;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.web.platform.Sentences;

class ShownJobTest {

    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryKind(JobKind kind) {
        assertThat(shown(kind, JobState.RUNNING, 100L).title()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryState(JobState state) {
        assertThat(sentences.has(
                        "job.state." + shown(JobKind.EXPORT_USERS, state, null).state()))
                .isTrue();
    }

    @Test
    void saysHowFarItIs() {
        assertThat(shown(JobKind.IMPORT_USERS, JobState.RUNNING, 8_000L).progress())
                .isEqualTo("1,200 of 8,000");
        assertThat(shown(JobKind.EXPORT_USERS, JobState.RUNNING, null).progress())
                .isEqualTo("1,200 so far");
    }

    @Test
    void offersToImportWhatWasTriedToTheEnd() {
        assertThat(shown(JobKind.TRY_IMPORT, JobState.DONE, 1_200L).isReadyToImport())
                .isTrue();
        assertThat(shown(JobKind.TRY_IMPORT, JobState.RUNNING, 8_000L).isReadyToImport())
                .isFalse();
        assertThat(shown(JobKind.TRY_IMPORT, JobState.CANCELLED, 8_000L).isReadyToImport())
                .isFalse();
        assertThat(shown(JobKind.IMPORT_USERS, JobState.DONE, 1_200L).isReadyToImport())
                .isFalse();
    }

    @Test
    void offersToImportOnce() {
        assertThat(shown(JobKind.TRY_IMPORT, JobState.DONE, 1_200L).isImported())
                .isFalse();
        ShownJob imported = shown(JobKind.TRY_IMPORT, JobState.DONE, 1_200L, "import");
        assertThat(imported.isReadyToImport()).isFalse();
        assertThat(imported.isImported()).isTrue();
    }

    private ShownJob shown(JobKind kind, JobState state, @Nullable Long total) {
        return shown(kind, state, total, null);
    }

    private ShownJob shown(JobKind kind, JobState state, @Nullable Long total, @Nullable String followedBy) {
        Instant end = state.isOver() ? THEN : null;
        return ShownJob.of(
                new FollowedJob("id", kind, state, 1_200, 3, total, THEN, end, followedBy, state.isOver()), sentences);
    }
}
