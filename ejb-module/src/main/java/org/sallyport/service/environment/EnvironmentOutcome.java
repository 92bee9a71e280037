package org.sallyport.service.environment;

import org.sallyport.service.platform.Slice;

/** How looking at the site's environments, or renaming one, ended. */
public sealed interface EnvironmentOutcome {

    /** By key. */
    record Entries(Slice<EnvironmentEntry> slice) implements EnvironmentOutcome {}

    record Current(EnvironmentEntry entry) implements EnvironmentOutcome {}

    /** Somebody saved after the version at hand was read; nothing was changed. */
    record ChangedMeanwhile(EnvironmentEntry entry) implements EnvironmentOutcome {}

    record NotThere() implements EnvironmentOutcome {}

    record Forbidden() implements EnvironmentOutcome {}
}
