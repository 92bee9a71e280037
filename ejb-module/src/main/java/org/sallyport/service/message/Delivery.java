package org.sallyport.service.message;

/** What became of a try to send a message. */
enum Delivery {
    SENT,
    /** Not now; the next try is due later. */
    POSTPONED,
    /** There is no such mailbox: no further try. */
    REFUSED
}
