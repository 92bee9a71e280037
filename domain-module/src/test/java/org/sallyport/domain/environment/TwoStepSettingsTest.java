package org.sallyport.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.enrolment.Method;

class TwoStepSettingsTest {

    /** C-04, C-07, C-64, F-28. */
    @Test
    void startOptionalWithThirtyDaysAndFiveMinutesGraceInCaseManagement() {
        TwoStepSettings settings = Preset.CASE_MANAGEMENT.settings();

        assertThat(settings.mode()).isEqualTo(TwoStepMode.OPTIONAL);
        assertThat(settings.methods()).containsExactly(Method.TOTP);
        assertThat(settings.remembering()).isEqualTo(new Remembering(RememberMode.ASK, 30, Duration.ofMinutes(5)));
        assertThat(settings.skipNetworks()).isEmpty();
        assertThat(settings.allowExemptions()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CASE_MANAGEMENT,case-management",
        "PRACTICE_AND_PORTAL,practice-and-portal",
        "CLOUD_API,cloud-api",
        "CLINIC_SMS,clinic-sms",
        "KEY_EXCHANGE,key-exchange"
    })
    void knowTheirPresetsByTheNamesOfTheContract(Preset preset, String key) {
        assertThat(preset.key()).isEqualTo(key);
    }

    @ParameterizedTest(name = "C-67: {0} days")
    @ValueSource(ints = {-1, 3651})
    void refuseDaysOutOfBounds(int days) {
        assertThatThrownBy(() -> new Remembering(RememberMode.ASK, days, Duration.ZERO))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("rememberDays must be 0 to 3650");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3650})
    void acceptDaysAtTheirBounds(int days) {
        assertThat(new Remembering(RememberMode.ASK, days, Duration.ZERO).days())
                .isEqualTo(days);
    }

    @Test
    void refuseAGraceOverFifteenMinutes() {
        assertThat(new Remembering(RememberMode.ASK, 0, Duration.ofMinutes(15)).grace())
                .hasMinutes(15);
        assertThatThrownBy(() -> new Remembering(RememberMode.ASK, 0, Duration.ofSeconds(901)))
                .isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @CsvSource({"4,12", "481,12", "30,0", "30,25"})
    void refuseSessionsOutOfBounds(int minutes, int hours) {
        Duration idle = Duration.ofMinutes(minutes);
        Duration absolute = Duration.ofHours(hours);

        assertThatThrownBy(() -> new SessionLimits(idle, absolute)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void tellWhatChanged() {
        TwoStepSettings before = Preset.CASE_MANAGEMENT.settings();

        assertThat(before.changesTo(before)).isEmpty();
        assertThat(before.changesTo(before.withMode(TwoStepMode.OFF))).isEqualTo("mode OPTIONAL → OFF");
    }
}
