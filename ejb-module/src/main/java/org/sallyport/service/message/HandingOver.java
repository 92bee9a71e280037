package org.sallyport.service.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.domain.message.OutgoingText.State;
import org.sallyport.domain.message.TextMessage;
import org.sallyport.service.gateway.Answer;
import org.sallyport.service.message.OutgoingTexts.Ending;
import org.sallyport.service.platform.TimeSource;

/** The steps of texting somebody that touch a row, each a short transaction of its own: none is open while a gateway is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandingOver {

    static final int BATCH = 50;

    @Inject
    OutgoingTexts texts;

    @Inject
    TextLimits limits;

    @Inject
    TimeSource time;

    /** A text that this node alone may hand over now. */
    record Claimed(OutgoingText text, TextMessage message) {

        @Override
        public String toString() {
            return "Claimed[" + text.id() + "]";
        }
    }

    /** The oldest that nobody else has begun. */
    public Optional<Claimed> next() {
        Instant now = time.now();
        return texts.waiting(now, BATCH).stream()
                .filter(text -> texts.claim(text, now))
                .findFirst()
                .map(text -> new Claimed(text, texts.message(text)));
    }

    /** Gives back what wasn't spent; nothing where nobody knows. */
    public void conclude(OutgoingText text, Answer answer) {
        switch (answer.meaning()) {
            case ACCEPTED -> end(text, State.ACCEPTED, answer);
            case UNKNOWN -> end(text, State.UNKNOWN, answer);
            case NOT_TAKEN -> texts.release(text);
            case REFUSED -> {
                if (end(text, State.REFUSED, answer)) {
                    giveBack(text);
                }
            }
        }
    }

    /** Ends what nobody begins any more, and what was begun by a node that was killed. */
    public void tidy() {
        Instant now = time.now();
        List<OutgoingText> expired = texts.expired(now, BATCH);
        expired.stream()
                .filter(text -> texts.end(text, State.WAITING, new Ending(State.EXPIRED, null), now))
                .forEach(this::giveBack);
        texts.abandon(now.minus(OutgoingText.LONGEST_TRY), now);
    }

    public int waiting() {
        return texts.waiting(time.now(), BATCH).size();
    }

    private boolean end(OutgoingText text, State state, Answer answer) {
        return texts.end(text, State.SENDING, new Ending(state, answer.status()), time.now());
    }

    private void giveBack(OutgoingText text) {
        limits.giveBack(text.environmentId(), text.country(), text.createdAt());
    }
}
