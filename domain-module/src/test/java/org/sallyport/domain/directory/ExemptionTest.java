package org.sallyport.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.directory.Exemption.Terms;

@DisplayName("D-07: an exemption")
class ExemptionTest {

    private static final Instant END = Instant.parse("2027-03-01T00:00:00Z");

    private final StaffUser ann =
            new StaffUser("ann", "clinic", new LoginName("ann"), "Ann", Instant.parse("2026-11-25T12:00:00Z"));

    @Test
    @DisplayName("counts up to the last millisecond before its end, and from the end on no more")
    void endsByItself() {
        ann.exempt(END);

        assertThat(ann.overrideAt(END.minusMillis(1))).isEqualTo(TwoStepOverride.EXEMPT);
        assertThat(ann.overrideAt(END)).isEqualTo(TwoStepOverride.INHERIT);
        assertThat(ann.overrideAt(END.plusMillis(1))).isEqualTo(TwoStepOverride.INHERIT);
    }

    @Test
    @DisplayName("is over when something else is chosen, and what was chosen stays")
    void isOverWithAnotherChoice() {
        ann.exempt(END);
        ann.take(TwoStepOverride.REQUIRE);

        assertThat(ann.exemptUntil()).isNull();
        assertThat(ann.overrideAt(END)).isEqualTo(TwoStepOverride.REQUIRE);
    }

    @Test
    @DisplayName("without an end is none")
    void needsAnEnd() {
        assertThatThrownBy(() -> ann.take(TwoStepOverride.EXEMPT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TwoStepOverride.EXEMPT.at(END, null)).isEqualTo(TwoStepOverride.INHERIT);
    }

    @Test
    @DisplayName("ends later than now, and within a year")
    void lastsAYearAtMost() {
        Instant now = Instant.parse("2028-02-28T12:00:00Z");
        Instant last = Instant.parse("2029-02-28T12:00:00Z");

        assertThat(Terms.mayLastUntil(now, now)).isFalse();
        assertThat(Terms.mayLastUntil(now.plusMillis(1), now)).isTrue();
        assertThat(Terms.mayLastUntil(last, now)).isTrue();
        assertThat(Terms.mayLastUntil(last.plusMillis(1), now)).isFalse();
    }

    @Test
    @DisplayName("is in force until it ends by itself, or somebody ends it")
    void isInForce() {
        Exemption exemption = new Exemption("1", ann, "ada", new Terms("no phone", END), END.minusSeconds(60));

        assertThat(exemption.isInForce(END.minusMillis(1))).isTrue();
        assertThat(exemption.isInForce(END)).isFalse();
    }
}
