package org.sallyport.service.delivery;

/** How looking at the texts of an environment, or changing its balance, ended. */
public sealed interface DeliveryOutcome {

    /** As it is now. */
    record Current(DeliveryState state) implements DeliveryOutcome {}

    /** Somebody changed the balance after the version at hand was read, or it was this very change; nothing was changed. */
    record ChangedMeanwhile() implements DeliveryOutcome {}

    /** The permission is missing, or the environment isn't the caller's, or there is none: told apart nowhere. */
    record Forbidden() implements DeliveryOutcome {}
}
