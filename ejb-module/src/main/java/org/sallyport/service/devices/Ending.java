package org.sallyport.service.devices;

/** What came of ending somebody's sessions or forgetting somebody's device. */
public sealed interface Ending {

    /** @param count how many there were to end */
    record Ended(int count) implements Ending {}

    /** Nothing was ended. */
    enum Refused implements Ending {
        /** The permission is missing. */
        FORBIDDEN,
        /** Over already, of another environment, or none at all: told apart nowhere. */
        NOT_THERE,
        /** It is the administrator's own, which one's own pages are for. */
        OWN,
        /** What was typed isn't the environment's key. */
        NOT_CONFIRMED
    }
}
