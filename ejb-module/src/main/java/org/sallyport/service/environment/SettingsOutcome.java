package org.sallyport.service.environment;

import org.sallyport.domain.environment.TwoStepSettings;

/** How reading or replacing settings ended. */
public sealed interface SettingsOutcome {

    /** The settings as they are now. */
    record Current(TwoStepSettings settings, long version) implements SettingsOutcome {}

    /** Somebody saved after the version at hand was read; nothing was changed. */
    record ChangedMeanwhile(TwoStepSettings settings, long version) implements SettingsOutcome {}

    /** The permission is missing, or the environment isn't the caller's, or there is none: told apart nowhere. */
    record Forbidden() implements SettingsOutcome {}
}
