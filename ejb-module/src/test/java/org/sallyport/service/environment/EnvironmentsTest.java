package org.sallyport.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.environment.PickupToggles;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.environment.Vocabulary;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EnvironmentsTest {

    @Parameter
    TestDatabase database;

    @Test
    void keepsTheSettingsOfEveryPreset() {
        for (Preset preset : Preset.values()) {
            Environment environment = found(preset);
            assertThat(reloaded(environment).settings()).as(preset.key()).isEqualTo(preset.settings());
        }
    }

    @Test
    void keepsEverySettingThatIsOtherwise() {
        TwoStepSettings otherwise = new TwoStepSettings(
                TwoStepMode.REQUIRED,
                List.of(Method.SMS, Method.TOTP),
                20,
                new Remembering(RememberMode.AUTO, 3650, Duration.ofMinutes(15)),
                List.of(
                        new SkipNetwork("192.0.2.0/24", "Office", "Locked doors", NOW),
                        new SkipNetwork("2001:db8::/32", "Zweigstelle ü", "A | B; C", null)),
                true,
                true,
                false,
                PhoneCapture.AT_PROMPT,
                "Ops",
                true,
                true,
                TwoStepOverride.REQUIRE,
                new PickupToggles(true, false),
                new SessionLimits(Duration.ofMinutes(480), Duration.ofHours(24)),
                Vocabulary.KEYS);
        Environment environment = found(Preset.CASE_MANAGEMENT);
        adopt(environment, otherwise);

        assertThat(reloaded(environment).settings()).isEqualTo(otherwise);
    }

    @Test
    void raisesTheVersionWithEveryChange() {
        Environment environment = found(Preset.CASE_MANAGEMENT);
        long before = reloaded(environment).version();
        adopt(environment, environment.settings().withMode(TwoStepMode.REQUIRED));

        assertThat(reloaded(environment).version()).isEqualTo(before + 1);
    }

    /** D-05: only going to OFF voids what was remembered. */
    @Test
    void raisesThePolicyEpochWhenItGoesToOffAndNotOtherwise() {
        Environment environment = found(Preset.CASE_MANAGEMENT);

        adopt(environment, environment.settings().withMode(TwoStepMode.REQUIRED));
        assertThat(reloaded(environment).policyEpoch()).isZero();
        adopt(environment, environment.settings().withMode(TwoStepMode.OFF));
        assertThat(reloaded(environment).policyEpoch()).isEqualTo(1);
        adopt(environment, environment.settings().withMode(TwoStepMode.OFF));
        assertThat(reloaded(environment).policyEpoch()).isEqualTo(1);
        adopt(environment, environment.settings().withMode(TwoStepMode.OPTIONAL));
        assertThat(reloaded(environment).policyEpoch()).isEqualTo(1);
    }

    private Environment found(Preset preset) {
        String id = UUID.randomUUID().toString();
        Environment environment = new Environment(id, "e-" + id, "Somewhere", preset, NOW);
        database.run(em -> new Environments(em).add(environment));
        return environment;
    }

    private void adopt(Environment environment, TwoStepSettings settings) {
        database.run(em -> new Environments(em).lock(environment.id()).adopt(settings));
    }

    private Environment reloaded(Environment environment) {
        return database.call(em -> new Environments(em).find(environment.key())).orElseThrow();
    }
}
