package org.sallyport.service.decision;

import java.time.Instant;

/** Which device comes along in a {@link Trial}. */
public sealed interface TriedDevice {

    /** A device that nobody has seen before. */
    record New() implements TriedDevice {}

    /** One of the person's own. */
    record Known(String id) implements TriedDevice {}

    /** One that isn't there: on it a code was right at that instant, and the person asked to be remembered. */
    record MadeUp(Instant verifiedAt) implements TriedDevice {}
}
