package org.sallyport.service.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that was handed over.
 *
 * @param status the number that the gateway answered with, or null when it gave none
 */
public record Answer(Meaning meaning, @Nullable Integer status) {

    public enum Meaning {
        ACCEPTED,
        /** The gateway said no. */
        REFUSED,
        /** Nobody said no: it may have been sent. */
        UNKNOWN,
        /** It never got there, so that it may be tried again. */
        NOT_TAKEN
    }

    static Answer without(Meaning meaning) {
        return new Answer(meaning, null);
    }
}
