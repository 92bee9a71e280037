package org.sallyport.web.devices;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.devices.OwnedDevice;
import org.sallyport.service.devices.OwnedSession;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/**
 * A session or a device as administrators see it.
 *
 * @param name of the device
 * @param began when it was signed in on, or first used
 * @param until when it ends, or isn't remembered any more; null where it isn't remembered
 * @param current whether it is the administrator's own, in use now
 */
public record UseRow(
        String id,
        Owner owner,
        String name,
        String door,
        Moment began,
        Moment lastUsed,
        @Nullable Moment until,
        boolean current) {

    static UseRow of(OwnedSession row, Sentences sentences) {
        LiveSession session = row.session();
        String device = session.device();
        return new UseRow(
                row.id(),
                row.owner(),
                device == null ? sentences.of("all-devices.no-device") : device,
                door(session.door(), sentences),
                Moment.of(session.signedInAt()),
                Moment.of(session.lastSeenAt()),
                Moment.of(row.endsAt()),
                session.current());
    }

    static UseRow of(OwnedDevice row, Sentences sentences) {
        KnownDevice device = row.device();
        Instant until = device.rememberedUntil();
        return new UseRow(
                device.id(),
                row.owner(),
                device.name(),
                door(device.door(), sentences),
                Moment.of(device.firstSeenAt()),
                Moment.of(device.lastSeenAt()),
                until == null ? null : Moment.of(until),
                device.current());
    }

    private static String door(Door door, Sentences sentences) {
        return sentences.of("devices.door." + door.name().toLowerCase(Locale.ROOT));
    }
}
