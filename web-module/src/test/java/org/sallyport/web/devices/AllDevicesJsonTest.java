package org.sallyport.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.devices.OwnedDevice;
import org.sallyport.service.devices.OwnedSession;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.OpenApi;

class AllDevicesJsonTest {

    private static final Owner BEN = new Owner("4c1…", "ben", "Ben");

    @Test
    void listsDevicesAsPublished() {
        KnownDevice device = new KnownDevice(
                "9d2…",
                Door.WEB,
                "Firefox on Windows",
                at("2026-10-01T08:00:00Z"),
                at("2026-11-22T08:00:00Z"),
                at("2026-12-22T08:00:00Z"),
                false);
        Slice<OwnedDevice> last = new Slice<>(List.of(new OwnedDevice(BEN, device)), Optional.empty());

        assertThat(AllDevicesJson.devices(last).build()).isEqualTo(OpenApi.example("AllDevices"));
    }

    @Test
    void listsSessionsAsPublished() {
        LiveSession session = new LiveSession(
                Door.WEB, "Firefox on Windows", at("2026-11-22T08:00:00Z"), at("2026-11-22T12:10:00Z"), false);
        Slice<OwnedSession> first = new Slice<>(
                List.of(new OwnedSession("c07…", BEN, session, at("2026-11-22T12:40:00Z"))),
                Optional.of("1795349400000_c07…"));

        assertThat(AllDevicesJson.sessions(first).build()).isEqualTo(OpenApi.example("AllSessions"));
    }

    @Test
    void readsAndAnswersASignOutAsPublished() {
        String order = OpenApi.example("SignOutOrder").toString();

        assertThat(Bodies.body(order).as(AllDevicesJson::confirmation)).isEqualTo("harbor");
        assertThat(AllDevicesJson.ended(12).build()).isEqualTo(OpenApi.example("Ended"));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
