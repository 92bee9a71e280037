package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Decision.Deny;

class ExplanationTest {

    @Test
    void readsWhatADecisionLeft() {
        Ruling ruling = new Ruling(new Deny(Reason.SMS_UNAVAILABLE), "35", List.of("1", "26a"));

        Explanation stored = Explanation.stored("SMS_UNAVAILABLE", ruling.trace());

        assertThat(stored).isEqualTo(Explanation.of(ruling));
        assertThat(stored.reasonKey()).isEqualTo("why.sms-unavailable");
        assertThat(stored.nextKey()).isEqualTo("why-next.sms-unavailable");
        assertThat(stored.passedKeys()).containsExactly("why-not.1", "why-not.26a");
    }

    @Test
    void readsWhichRowDecided() {
        Ruling ruling = new Ruling(new Deny(Reason.SMS_UNAVAILABLE), "35a", List.of("1", "26a"));

        assertThat(Explanation.decidedIn(ruling.trace())).contains("35a");
        assertThat(Explanation.decidedIn("1 26a")).isEmpty();
    }

    @Test
    void explainsWhatNoDecisionWasAskedAbout() {
        assertThat(Explanation.stored("WRONG_PASSWORD", null).passedKeys()).isEmpty();
    }

    @Test
    @DisplayName(
            "What the last row of a purpose decides is passed by nobody, so it needs no sentence about not holding")
    void passesNoLastRow() {
        assertThat(Stream.of(Walk.STAFF_DOORS, Walk.SERVICES, Walk.PROTECTED, Walk.PORTAL)
                        .flatMap(Walk::situations)
                        .flatMap(situation -> DecisionTable.decide(situation).passed().stream())
                        .distinct())
                .contains("1", "37", "38")
                .doesNotContain("11", "17", "20", "25", "33", "39", "40");
    }
}
