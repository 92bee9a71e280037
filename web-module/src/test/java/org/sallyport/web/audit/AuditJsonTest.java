package org.sallyport.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.Named;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.decision.Words;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Sentences;

@SuppressWarnings("UnnecessaryAssignment") // the container is us
class AuditJsonTest {

    private static final Named ADA = new Named("4c1…", "ada", "Ada");
    private static final Named NOBODY = new Named("5d2…", null, null);

    private final AuditWords words = new AuditWords();
    private final AuditJson json = new AuditJson();

    AuditJsonTest() {
        words.sentences = new Sentences();
        json.words = words;
        json.why = Words.why();
    }

    @Test
    void writesAnEntryAsPublished() {
        AuditLine line = line(AuditAction.CHANGE_SETTINGS, AuditOutcome.DONE, null, "mode OPTIONAL → REQUIRED");

        assertThat(json.entry(new ReviewedEntry(line, ADA, ADA)).build()).isEqualTo(OpenApi.example("AuditEntry"));
    }

    @Test
    void writesAPageAsPublished() {
        AuditLine line = line(AuditAction.SIGN_IN, AuditOutcome.CHALLENGED, "NEW_DEVICE", null);

        Slice<ReviewedEntry> slice =
                new Slice<>(List.of(new ReviewedEntry(line, NOBODY, NOBODY)), Optional.of("1795348800000_7e3…"));

        assertThat(json.entries(slice).build()).isEqualTo(OpenApi.example("AuditEntries"));
    }

    @Test
    @DisplayName("Of what happened to oneself, no id, no trace and no detail are told")
    void writesOnesOwnAsPublished() {
        AuditLine line = line(AuditAction.TURN_OFF, AuditOutcome.DONE, null, "something about it");

        Slice<ReviewedEntry> slice = new Slice<>(List.of(new ReviewedEntry(line, ADA, NOBODY)), Optional.empty());

        assertThat(json.activity(slice).build()).isEqualTo(OpenApi.example("Activity"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Every action has words, however it ended")
    void hasWordsForEveryAction(AuditAction action) {
        for (AuditOutcome outcome : AuditOutcome.values()) {
            assertThat(words.of(action, outcome)).isNotBlank();
        }
    }

    @Test
    void saysThatSomethingWasNotDone() {
        assertThat(words.of(AuditAction.CHANGE_SETTINGS, AuditOutcome.DENIED))
                .isEqualTo("Changed the settings (not allowed)");
        assertThat(words.of(AuditAction.SIGN_IN, AuditOutcome.REFUSED)).isEqualTo("Tried to sign in with a password");
    }

    private static AuditLine line(
            AuditAction action, AuditOutcome outcome, @Nullable String reason, @Nullable String detail) {
        return new AuditLine(
                "7e3…",
                Instant.parse("2026-11-22T12:00:00Z"),
                action,
                outcome,
                reason,
                reason == null ? null : "1 >40",
                "e1",
                8L,
                null,
                null,
                Door.WEB,
                "192.0.2.7",
                detail);
    }
}
