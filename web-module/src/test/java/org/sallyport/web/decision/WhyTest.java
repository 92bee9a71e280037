package org.sallyport.web.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.enrolment.UsingCode;
import org.sallyport.service.signin.CodeCheck;
import org.sallyport.service.signin.EnrolmentCheck;
import org.sallyport.service.signin.ReplacingPassword;
import org.sallyport.web.platform.Sentences;

class WhyTest {

    private final Sentences sentences = new Sentences();

    static Stream<String> reasons() {
        Set<String> unrefused = Set.of("RIGHT", "ACCEPTED");
        return Stream.of(
                        Reason.values(),
                        CheckingPassword.Result.values(),
                        CodeCheck.Refusal.values(),
                        EnrolmentCheck.Refusal.values(),
                        ReplacingPassword.Refusal.values(),
                        SettingUp.Result.values(),
                        UsingCode.Result.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .filter(Predicate.not(unrefused::contains))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @DisplayName("Whatever the audit keeps as a reason has a sentence, and one about what to do")
    void explainsEveryReason(String reason) {
        Explanation explanation = Explanation.stored(reason, null);

        assertThat(sentences.has(explanation.reasonKey())).isTrue();
        assertThat(sentences.has(explanation.nextKey())).isTrue();
        assertThat(Words.why().of(explanation)).hasSize(2);
    }

    @Test
    @DisplayName("Every row that can be passed has a sentence about not holding")
    void explainsEveryRow() {
        Set<String> silent = DecisionTable.rows().stream()
                .filter(row -> new Explanation("NEW_DEVICE", List.of(row))
                        .passedKeys().stream().noneMatch(sentences::has))
                .collect(Collectors.toSet());

        assertThat(silent)
                .as("the last row of each purpose")
                .containsExactlyInAnyOrder("11", "17", "20", "25", "33", "39", "40");
    }

    @Test
    void readsFromWhatTheDecisionLeft() {
        assertThat(Words.why().of(Explanation.stored("NEW_DEVICE", "2 37 >40")))
                .containsExactly(
                        "The device was not remembered, so a code was asked for.",
                        "Ticking the box beside the code remembers the device, where that is offered.",
                        "No wait was running after earlier tries.",
                        "Not remembered: no device came along that spares the code.");
    }

    @Test
    @DisplayName("A reason or a row that a newer version wrote is no error")
    void keepsWhatItHasNoSentenceFor() {
        assertThat(Words.why().of(Explanation.stored("OF_TOMORROW", "99 >100"))).containsExactly("OF_TOMORROW");
    }
}
