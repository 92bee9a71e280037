package org.sallyport.web.devices;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;
import org.sallyport.service.devices.OwnedDevice;
import org.sallyport.service.devices.OwnedSession;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.account.DevicesJson;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.JsonInstant;

/** Everybody's devices and sessions, as applications read them. */
final class AllDevicesJson {

    private static final int KEY = 40;

    private AllDevicesJson() {}

    static JsonObjectBuilder devices(Slice<OwnedDevice> devices) {
        return list("devices", devices, AllDevicesJson::of);
    }

    static JsonObjectBuilder sessions(Slice<OwnedSession> sessions) {
        return list("sessions", sessions, AllDevicesJson::of);
    }

    static JsonObjectBuilder ended(int count) {
        return JsonAnswer.object().add("ended", count);
    }

    static String confirmation(JsonBody body) {
        return body.text("confirmation", KEY);
    }

    private static <T> JsonObjectBuilder list(String name, Slice<T> slice, Function<T, JsonObjectBuilder> row) {
        JsonArrayBuilder array = JsonAnswer.array();
        slice.rows().stream().map(row).forEach(array::add);
        JsonObjectBuilder json = JsonAnswer.object().add(name, array);
        slice.next().ifPresent(next -> json.add("next", next));
        return json;
    }

    private static JsonObjectBuilder of(OwnedDevice row) {
        return DevicesJson.of(row.device()).add("person", of(row.owner()));
    }

    private static JsonObjectBuilder of(OwnedSession row) {
        return JsonAnswer.object()
                .add("id", row.id())
                .addAll(DevicesJson.of(row.session()))
                .add("endsAt", JsonInstant.format(row.endsAt()))
                .add("person", of(row.owner()));
    }

    private static JsonObjectBuilder of(Owner owner) {
        return JsonAnswer.object()
                .add("id", owner.id())
                .add("login", owner.login())
                .add("name", owner.name());
    }
}
