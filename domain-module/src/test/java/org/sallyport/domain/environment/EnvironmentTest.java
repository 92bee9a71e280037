package org.sallyport.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.Permission;

class EnvironmentTest {

    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @Test
    @DisplayName("Managing environments means something in the site alone")
    void givesPermissionsTheirMeaning() {
        Environment environment = environment("harbor", "Harbor");
        assertThat(environment.effective(ALL))
                .doesNotContain(Permission.MANAGE_ENVIRONMENTS)
                .hasSize(ALL.size() - 1);
        assertThat(environment.effective(Set.of())).isEmpty();

        environment.becomeSite();
        assertThat(environment.effective(ALL)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Harbor", "har bor", "harbor_train", "hàrbor", "12345678901234567890123456789012345678901"})
    void refusesKeysThatNoLinkCanHold(String key) {
        assertThatThrownBy(() -> environment(key, "Harbor")).isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
    void refusesNamesThatNobodyReads(String name) {
        assertThatThrownBy(() -> environment("harbor", name)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> environment("harbor", "Harbor").rename(name)).isInstanceOf(InvalidSetting.class);
    }

    private static Environment environment(String key, String name) {
        return new Environment("id", key, name, Preset.CASE_MANAGEMENT, Instant.EPOCH);
    }
}
