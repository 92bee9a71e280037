package org.sallyport.service.message;

import java.time.Duration;

/** What becomes of an order for a text message. */
public sealed interface Queued {

    /** It will be sent, once the transaction is committed. */
    record Waiting() implements Queued {}

    /** Nothing is left to pay it with, or there is no gateway. */
    record NoBalance() implements Queued {}

    /** The person, the environment or the country has had as many as it may. */
    record Limited(Duration retryAfter) implements Queued {}

    /** The number costs more than a text message, or is in a country that is shut. */
    record NotAllowed() implements Queued {}
}
