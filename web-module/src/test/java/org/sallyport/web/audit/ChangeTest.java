package org.sallyport.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.domain.signin.Door;
import org.sallyport.web.platform.Sentences;

class ChangeTest {

    @Test
    @DisplayName("Each setting that was changed, with before and after")
    void readsSettings() {
        assertThat(Change.in(
                        line(AuditAction.CHANGE_SETTINGS, "mode OPTIONAL → REQUIRED; serviceRole null → Night; shift")))
                .containsExactly(
                        new Change("mode", "OPTIONAL", "REQUIRED"), new Change("serviceRole", "null", "Night; shift"));
    }

    @Test
    @DisplayName("Settings that belong together are told without how they are stored")
    void writesRecordsPlainly() {
        assertThat(Change.in(line(
                        AuditAction.CHANGE_SETTINGS,
                        "remembering Remembering[mode=ASK, days=29] → Remembering[mode=ASK, days=30]")))
                .containsExactly(new Change("remembering", "mode ASK, days 29", "mode ASK, days 30"));
        assertThat(Change.in(line(AuditAction.EDIT_USER, "name A[x=1] → B[x=2]")))
                .containsExactly(new Change("name", "A[x=1]", "B[x=2]"));
    }

    @Test
    void hasWordsForEveryField() {
        Sentences sentences = new Sentences();

        assertThat(Stream.of(AuditAction.values()).flatMap(action -> Change.fields(action).stream()))
                .hasSizeGreaterThan(20)
                .allMatch(field ->
                        sentences.has("settings." + field + ".label") || sentences.has("audit-log.field." + field));
    }

    @Test
    void readsWhatWasChangedAboutSomebody() {
        assertThat(Change.in(line(AuditAction.EDIT_USER, "name Ann → Anne, roles [A, B] → [A, B c], status X → Y")))
                .containsExactly(
                        new Change("name", "Ann", "Anne"),
                        new Change("roles", "[A, B]", "[A, B c]"),
                        new Change("status", "X", "Y"));
    }

    @Test
    void readsPermissions() {
        assertThat(Change.in(line(AuditAction.CHANGE_PERMISSIONS, "permissions none → VIEW_AUDIT, EDIT_USERS")))
                .containsExactly(new Change("permissions", "none", "VIEW_AUDIT, EDIT_USERS"));
    }

    @Test
    @DisplayName("What isn't said that way is left as it is written")
    void readsNothingElse() {
        assertThat(Change.in(line(AuditAction.CHANGE_SETTINGS, "environment quay")))
                .isEmpty();
        assertThat(Change.in(line(AuditAction.EDIT_USER, "nothing"))).isEmpty();
        assertThat(Change.in(line(AuditAction.SIGN_IN, "mode A → B"))).isEmpty();
        assertThat(Change.in(line(AuditAction.CHANGE_SETTINGS, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann | Ann, status ACTIVE → INACTIVE, e-mail ann@x.example → evil@x.example",
                "Ann, status ACTIVE → INACTIVE | Ann",
                "A, roles [] → [B] | C, status ACTIVE → INACTIVE"
            })
    @DisplayName("A name that brings an arrow along passes for no change of anything else")
    void isNotForgedByAName(String before, String after) {
        String detail = ChangeText.of("name", before, after) + ", " + ChangeText.of("roles", "[]", "[B]");

        assertThat(Change.in(line(AuditAction.EDIT_USER, detail)))
                .extracting(Change::field)
                .isIn(List.of(), List.of("name", "roles"));
    }

    private static AuditLine line(AuditAction action, @Nullable String detail) {
        AuditEntry entry = new AuditEntry("e", Instant.EPOCH, action, AuditOutcome.DONE, Door.WEB, "192.0.2.7");
        return detail == null ? entry.line() : entry.saying(detail).line();
    }
}
