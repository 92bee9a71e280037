package org.sallyport.service.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.TimeSource;

/** The steps of a delivery that touch a row, each a short transaction of its own: none is open while a mail is sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatching {

    static final int BATCH = 20;

    @Inject
    Outbox outbox;

    @Inject
    TimeSource time;

    public List<OutgoingMessage> due() {
        return outbox.due(time.now(), BATCH);
    }

    public boolean claim(OutgoingMessage message) {
        return outbox.claim(message, time.now());
    }

    public void conclude(OutgoingMessage message, Delivery delivery) {
        switch (delivery) {
            case SENT -> outbox.noteSent(message, time.now());
            case REFUSED -> outbox.giveUp(message);
            case POSTPONED -> {
                // Since the claim it is due again later.
            }
        }
    }
}
