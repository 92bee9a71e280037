package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;

/**
 * A session in its owner's list.
 *
 * @param device what the device it began on is called, or null where it began on none that is known
 * @param current whether the list is read in it
 */
public record LiveSession(
        Door door, @Nullable String device, Instant signedInAt, Instant lastSeenAt, boolean current) {}
