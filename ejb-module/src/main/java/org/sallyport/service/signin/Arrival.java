package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.service.audit.Origin;

/**
 * Somebody whose password was right, at a door: what both steps of a sign-in have to know.
 *
 * @param presented the device at the other end
 * @param known the person's own device among those that came along, or null
 */
record Arrival(
        Situations.Person person,
        Origin origin,
        PresentedDevice presented,
        @Nullable Device known,
        Instant now) {

    Door door() {
        return origin.door();
    }

    Party party() {
        return person.at(door());
    }

    Situations.Circumstances circumstances() {
        return new Situations.Circumstances(origin.network(), known, now);
    }

    /** Whose failures a whole sign-in puts an end to. */
    String countedFor() {
        return known == null ? person.user().id() : known.id();
    }
}
