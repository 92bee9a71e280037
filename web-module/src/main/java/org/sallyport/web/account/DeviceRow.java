package org.sallyport.web.account;

import java.time.Instant;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;

/** A device as its list shows it. */
public record DeviceRow(
        String id, String name, boolean current, Sentence lastSeen, Sentence firstSeen, Sentence remembered) {

    static DeviceRow of(KnownDevice device, Sentences sentences) {
        Instant until = device.rememberedUntil();
        return new DeviceRow(
                device.id(),
                device.name(),
                device.current(),
                sentences.at(Moment.of(device.lastSeenAt()), "devices.last-seen"),
                sentences.at(Moment.of(device.firstSeenAt()), "devices.first-seen"),
                until == null
                        ? sentences.plain("devices.not-remembered")
                        : sentences.at(Moment.of(until), "devices.remembered"));
    }

    /** The id of the field in which it is renamed. */
    public String field() {
        return "name-" + id;
    }
}
