package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.AnEnvironment.off;
import static org.sallyport.domain.decision.Reason.ENVIRONMENT_OFF;
import static org.sallyport.domain.decision.Reason.LOCKED;
import static org.sallyport.domain.decision.Reason.SUBJECT_INACTIVE;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.NOW;
import static org.sallyport.domain.decision.Someone.aContact;
import static org.sallyport.domain.decision.Someone.someone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdmissionRulesTest {

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#ofStaff")
    void row1RefusesAnInactivePersonWhateverTheyWant(Purpose purpose) {
        assertThat(someone().inactive().in(off()).wants(purpose))
                .denies(SUBJECT_INACTIVE)
                .byRow("1");
    }

    @ParameterizedTest
    @MethodSource("org.sallyport.domain.decision.Purposes#ofStaff")
    void row2RefusesALockedPersonWhateverTheyWant(Purpose purpose) {
        assertThat(someone().lockedUntil(NOW.plusMillis(1)).in(off()).wants(purpose))
                .denies(LOCKED)
                .byRow("2");
    }

    @Test
    void rows1And2HoldAtThePortalToo() {
        assertThat(aContact().inactive().entersPortal()).denies(SUBJECT_INACTIVE);
        assertThat(aContact().lockedUntil(NOW.plusMillis(1)).entersPortal()).denies(LOCKED);
    }

    @Test
    void row1SpeaksBeforeRow2() {
        assertThat(someone().inactive().lockedUntil(NOW.plusSeconds(9)).signsIn())
                .denies(SUBJECT_INACTIVE);
    }

    @ParameterizedTest(name = "the lock ends {0} ms from now: row {1}")
    @CsvSource({"1, 2", "0, 28", "-1, 28"})
    void row2EndsAtExactlyItsInstant(long millis, String row) {
        assertThat(someone().lockedUntil(NOW.plusMillis(millis)).in(off()).signsIn())
                .byRow(row);
    }

    @Test
    void row2DoesNotConcernWhoWasNeverLocked() {
        assertThat(someone().in(off()).signsIn()).allows(ENVIRONMENT_OFF);
    }
}
