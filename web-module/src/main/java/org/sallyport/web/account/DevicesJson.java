package org.sallyport.web.account;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.JsonInstant;

/** One's devices and sessions, as applications read them. */
public final class DevicesJson {

    /** A longer one is refused by the rules of names; this only bounds what is read. */
    private static final int NAME = 400;

    private DevicesJson() {}

    static JsonObjectBuilder devices(List<KnownDevice> devices) {
        JsonArrayBuilder array = JsonAnswer.array();
        devices.forEach(device -> array.add(of(device)));
        return JsonAnswer.object().add("devices", array);
    }

    static JsonObjectBuilder sessions(List<LiveSession> sessions) {
        JsonArrayBuilder array = JsonAnswer.array();
        sessions.forEach(session -> array.add(of(session)));
        return JsonAnswer.object().add("sessions", array);
    }

    static DeviceName name(JsonBody body) {
        String name = body.text("name", NAME);
        return DeviceName.faultIn(name)
                .<DeviceName>map(fault -> {
                    throw body.refusal("name", "must be 1 to 60 characters, none of them a control character");
                })
                .orElseGet(() -> DeviceName.typed(name));
    }

    public static JsonObjectBuilder of(KnownDevice device) {
        JsonObjectBuilder json = JsonAnswer.object()
                .add("id", device.id())
                .add("door", device.door().name())
                .add("name", device.name())
                .add("firstSeenAt", JsonInstant.format(device.firstSeenAt()))
                .add("lastSeenAt", JsonInstant.format(device.lastSeenAt()));
        Instant until = device.rememberedUntil();
        if (until != null) {
            json.add("rememberedUntil", JsonInstant.format(until));
        }
        return json.add("current", device.current());
    }

    public static JsonObjectBuilder of(LiveSession session) {
        JsonObjectBuilder json = JsonAnswer.object().add("door", session.door().name());
        String device = session.device();
        if (device != null) {
            json.add("device", device);
        }
        return json.add("signedInAt", JsonInstant.format(session.signedInAt()))
                .add("lastSeenAt", JsonInstant.format(session.lastSeenAt()))
                .add("current", session.current());
    }
}
