package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.signin.Device;

/** Takes a device out of the world: its row, and what was begun on it. */
@Dependent
public class Forgetting {

    private final Devices devices;
    private final SignIns signIns;
    private final Sessions sessions;

    @Inject
    public Forgetting(Devices devices, SignIns signIns, Sessions sessions) {
        this.devices = devices;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /**
     * Part of the caller's transaction; false when it is forgotten already. Ends half-finished sign-ins first and last:
     * one that was begun while this waited for its turn would count its failures nowhere.
     */
    public boolean forget(Device device, Instant now) {
        signIns.endOn(device, now);
        boolean forgotten = devices.remove(device);
        signIns.endOn(device, now);
        sessions.endOn(device, now);
        return forgotten;
    }

    /** Of this person's devices at the same door, only the last used {@code most} are kept. */
    void keepOnly(int most, Device newest, Instant now) {
        devices.ofPerson(newest.party().userId()).stream()
                .filter(device -> device.party().door() == newest.party().door())
                .skip(most)
                .forEach(oldest -> forget(oldest, now));
    }
}
