package org.sallyport.web.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Problem;

class SettingsFormTest {

    private static SettingsForm form(Preset preset) {
        return SettingsForm.of(new SettingsOutcome.Current(preset.settings(), 7));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void returnsWhatItShowsWhenNothingWasTyped(Preset preset) {
        assertThat(form(preset).read(7).settings()).isEqualTo(preset.settings());
        assertThat(form(preset).read(7).version()).isEqualTo(7);
    }

    @Test
    @DisplayName("The skip list, which has a page of its own, is sent back as it was")
    void keepsTheNetworks() {
        TwoStepSettings settings = Preset.CASE_MANAGEMENT
                .settings()
                .withSkipNetworks(List.of(
                        new SkipNetwork("192.0.2.0/24", "Front desk", "Locked office", null),
                        new SkipNetwork("2001:db8::/32", "Branch", "VPN", Instant.parse("2027-01-31T00:00:00Z"))));

        assertThat(SettingsForm.of(new SettingsOutcome.Current(settings, 7))
                        .read(7)
                        .settings())
                .isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "rememberDays, 3651",
        "rememberDays, -1",
        "rememberDays, thirty",
        "rememberDays, ''",
        "graceSeconds, 901",
        "recoveryCodes, 21",
        "sessionIdleMinutes, 4",
        "sessionHours, 25",
        "mode, SOMETIMES",
        "mode, ",
        "vocabulary, klingon"
    })
    @DisplayName("C-67: a value that no environment can have is refused at its field")
    void refusesAtTheField(String field, String typed) {
        SettingsForm form = form(Preset.CASE_MANAGEMENT);
        form.texts().put(field, typed);

        InvalidBody refusal = catchThrowableOfType(InvalidBody.class, () -> form.read(7));

        assertThat(refusal.errors())
                .extracting(Problem.InvalidMember::field)
                .allMatch(place -> place.startsWith(field))
                .isNotEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        SettingsForm form = form(Preset.CASE_MANAGEMENT);
        form.texts().put("rememberDays", "x");
        form.texts().put("sessionHours", "0");
        form.ticks().put("TOTP", false);

        assertThat(catchThrowableOfType(InvalidBody.class, () -> form.read(7)).errors())
                .extracting(Problem.InvalidMember::field)
                .containsExactlyInAnyOrder("rememberDays", "sessionHours", "methods");
    }

    @Test
    void tellsWhatSomebodyElseHasSavedOtherwise() {
        SettingsForm form = form(Preset.CASE_MANAGEMENT);
        form.texts().put("rememberDays", "7");

        assertThat(form.differencesTo(new SettingsOutcome.ChangedMeanwhile(
                        Preset.CASE_MANAGEMENT.settings().withMode(TwoStepMode.REQUIRED), 8)))
                .containsExactlyInAnyOrder(
                        new SettingsForm.Difference("mode", "REQUIRED", "OPTIONAL"),
                        new SettingsForm.Difference("rememberDays", "30", "7"));
    }
}
