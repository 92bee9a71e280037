package org.sallyport.service.environment;

import org.sallyport.domain.environment.HelpContact;

/** How reading or replacing a help contact ended. */
public sealed interface HelpContactOutcome {

    /** The contact as it is now; version 0 where nobody has ever said one. */
    record Current(HelpContact contact, long version) implements HelpContactOutcome {}

    /** Somebody saved after the version at hand was read; nothing was changed. */
    record ChangedMeanwhile(HelpContact contact, long version) implements HelpContactOutcome {}

    /** The permission is missing, or the environment isn't the caller's, or there is none: told apart nowhere. */
    record Forbidden() implements HelpContactOutcome {}
}
