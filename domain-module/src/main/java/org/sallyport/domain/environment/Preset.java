package org.sallyport.domain.environment;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;

/**
 * A named starting point of an environment's settings (decision.md D.2). Offered when an environment is made and never
 * asked for afterwards: every setting stays editable, and code asks the setting.
 */
public enum Preset {
    CASE_MANAGEMENT(new TwoStepSettings(
            TwoStepMode.OPTIONAL,
            List.of(Method.TOTP),
            0,
            new Remembering(RememberMode.ASK, 30, Duration.ofMinutes(5)),
            List.of(),
            false,
            false,
            true,
            PhoneCapture.NONE,
            null,
            false,
            false,
            TwoStepOverride.INHERIT,
            new PickupToggles(false, false),
            SessionLimits.OFFICE_DAY,
            Vocabulary.CASE)),
    PRACTICE_AND_PORTAL(new TwoStepSettings(
            TwoStepMode.OPTIONAL,
            List.of(Method.TOTP, Method.SMS),
            0,
            Remembering.never(),
            List.of(),
            false,
            false,
            true,
            PhoneCapture.ENROL,
            null,
            false,
            true,
            TwoStepOverride.INHERIT,
            new PickupToggles(false, false),
            SessionLimits.OFFICE_DAY,
            Vocabulary.PRACTICE)),
    CLOUD_API(new TwoStepSettings(
            TwoStepMode.OPTIONAL,
            List.of(Method.TOTP),
            4,
            Remembering.never(),
            List.of(),
            false,
            false,
            false,
            PhoneCapture.NONE,
            "Ops",
            true,
            false,
            TwoStepOverride.INHERIT,
            new PickupToggles(false, false),
            SessionLimits.OFFICE_DAY,
            Vocabulary.CLOUD)),
    CLINIC_SMS(new TwoStepSettings(
            TwoStepMode.OFF,
            List.of(Method.SMS),
            0,
            new Remembering(RememberMode.AUTO, 30, Duration.ZERO),
            List.of(),
            false,
            true,
            true,
            PhoneCapture.AT_PROMPT,
            null,
            false,
            false,
            TwoStepOverride.INHERIT,
            new PickupToggles(false, false),
            SessionLimits.OFFICE_DAY,
            Vocabulary.CLINIC)),
    KEY_EXCHANGE(new TwoStepSettings(
            TwoStepMode.OPTIONAL,
            List.of(Method.SMS),
            0,
            Remembering.never(),
            List.of(),
            false,
            false,
            false,
            PhoneCapture.NONE,
            null,
            false,
            false,
            TwoStepOverride.REQUIRE,
            new PickupToggles(true, true),
            SessionLimits.OFFICE_DAY,
            Vocabulary.KEYS));

    private final TwoStepSettings settings;

    Preset(TwoStepSettings settings) {
        this.settings = settings;
    }

    public TwoStepSettings settings() {
        return settings;
    }

    /** The name people and files use, for example {@code case-management}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
