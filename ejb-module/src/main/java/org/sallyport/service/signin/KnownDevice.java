package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;

/**
 * A device in its owner's list.
 *
 * @param rememberedUntil until when it spares the code under today's settings, or null where it doesn't
 * @param current whether the list is read on it
 */
public record KnownDevice(
        String id,
        Door door,
        String name,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant rememberedUntil,
        boolean current) {

    /** An application shows up only while it is spared the code; a browser as long as it is known. */
    boolean isWorthShowing() {
        return door == Door.WEB || rememberedUntil != null;
    }
}
