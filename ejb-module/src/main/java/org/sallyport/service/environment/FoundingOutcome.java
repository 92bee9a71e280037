package org.sallyport.service.environment;

import java.time.Duration;
import org.sallyport.service.directory.MadeUpPassword;

/** How founding an environment ended. */
public sealed interface FoundingOutcome {

    /** @param startingPassword the first administrator's, told this once */
    record Founded(EnvironmentEntry entry, MadeUpPassword startingPassword) implements FoundingOutcome {}

    record KeyTaken() implements FoundingOutcome {}

    /** Too many passwords are being hashed. */
    record Busy(Duration retryAfter) implements FoundingOutcome {}

    record Forbidden() implements FoundingOutcome {}
}
