package org.sallyport.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.signin.DeviceName.Fault;

class DeviceNameTest {

    @Test
    void leavesOutTheSpacesAround() {
        assertThat(DeviceName.typed("  Reception, left \u00a0 desk ").text()).isEqualTo("Reception, left \u00a0 desk");
    }

    @Test
    void isOneToSixtyCharactersLong() {
        assertThat(DeviceName.faultIn("x".repeat(60))).isEmpty();
        assertThat(DeviceName.faultIn("x")).isEmpty();
        assertThat(DeviceName.faultIn("x".repeat(61))).contains(Fault.TOO_LONG);
        assertThat(DeviceName.faultIn("")).contains(Fault.EMPTY);
        assertThat(DeviceName.faultIn(" \t ")).contains(Fault.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001bb", "a\u202eb", "a\u2066b", "a\u2028b", "a\ud800b", "a\ue000b"})
    void hasNoCharacterThatCannotBeReadAsItStands(String name) {
        assertThat(DeviceName.faultIn(name)).contains(Fault.UNREADABLE);
        assertThatThrownBy(() -> new DeviceName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Büro 2", "受付", "<b>desk</b>", "☎ 12", "📱"})
    void mayBeWhateverPeopleWrite(String name) {
        assertThat(DeviceName.faultIn(name)).isEmpty();
    }
}
