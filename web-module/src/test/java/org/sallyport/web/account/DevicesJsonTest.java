package org.sallyport.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.OpenApi;

class DevicesJsonTest {

    @Test
    void listsDevicesAsPublished() {
        List<KnownDevice> devices = List.of(
                new KnownDevice(
                        "9d2…",
                        Door.WEB,
                        "Firefox on Windows",
                        at("2026-10-01T08:00:00Z"),
                        at("2026-11-22T08:00:00Z"),
                        at("2026-12-22T08:00:00Z"),
                        false),
                new KnownDevice(
                        "5f0…",
                        Door.WEB,
                        "Browser",
                        at("2026-09-01T08:00:00Z"),
                        at("2026-09-01T08:00:00Z"),
                        null,
                        false));

        assertThat(DevicesJson.devices(devices).build()).isEqualTo(OpenApi.example("Devices"));
    }

    @Test
    void listsSessionsAsPublished() {
        List<LiveSession> sessions = List.of(
                new LiveSession(Door.REST, null, at("2026-11-22T12:00:00Z"), at("2026-11-22T12:20:00Z"), true),
                new LiveSession(
                        Door.WEB, "Firefox on Windows", at("2026-11-22T08:00:00Z"), at("2026-11-22T12:10:00Z"), false));

        assertThat(DevicesJson.sessions(sessions).build()).isEqualTo(OpenApi.example("Sessions"));
    }

    @Test
    void readsANameAsPublished() {
        assertThat(name(OpenApi.example("DeviceName").toString())).isEqualTo("Reception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\\u0007b",
                "a\\u202eb",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> name("{\"name\": \"" + name + "\"}")).isInstanceOf(InvalidBody.class);
    }

    private static String name(String body) {
        return Bodies.body(body).as(DevicesJson::name).text();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
