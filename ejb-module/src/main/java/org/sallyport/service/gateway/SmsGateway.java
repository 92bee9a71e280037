package org.sallyport.service.gateway;

import org.sallyport.domain.message.TextMessage;

/** Takes text messages, for money. */
public interface SmsGateway {

    /**
     * Hands one over, once: whatever the answer, it isn't tried again here.
     *
     * @param id the same for one message always
     */
    Answer send(TextMessage message, String id);
}
