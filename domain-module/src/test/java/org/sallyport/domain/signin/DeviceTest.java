package org.sallyport.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.DeviceRecord;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;

class DeviceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Environment environment = new Environment("e", "harbor", "Harbor", Preset.CASE_MANAGEMENT, NOW);

    @Test
    @DisplayName("A-072: where the person changes something, the device goes on as it was")
    void goesOnWhereTheEpochRose() {
        Device device = remembered(7);

        device.outlive(8);

        assertThat(device.record()).map(DeviceRecord::userEpoch).contains(8L);
    }

    @Test
    @DisplayName("D-06: what was void already, for instance by turning off, isn't remembered again by a later change")
    void staysVoidOnceItIs() {
        Device device = remembered(7);

        device.outlive(9);

        assertThat(device.record()).map(DeviceRecord::userEpoch).contains(7L);
    }

    private Device remembered(long epoch) {
        Party party = new Party("e", "ann", epoch, Door.WEB);
        Device device = new Device("d", Token.presented("value"), party, "Firefox", NOW);
        device.remember(party, environment, true, NOW);
        return device;
    }
}
