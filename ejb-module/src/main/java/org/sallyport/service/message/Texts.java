package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.service.gateway.SmsFacts;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Texts people: part of the caller's transaction, and sent after its commit. */
@Dependent
public class Texts {

    /** A number in the outbox is one of E.164 already, which is dialled the same everywhere. */
    private static final String NO_REGION = "ZZ";

    private final OutgoingTexts outgoing;
    private final TextLimits limits;
    private final ReadingPhoneNumber reading;
    private final SmsFacts facts;
    private final Randomness randomness;
    private final TimeSource time;
    private final Event<Written> written;

    @Inject
    public Texts(
            OutgoingTexts outgoing,
            TextLimits limits,
            ReadingPhoneNumber reading,
            SmsFacts facts,
            Randomness randomness,
            TimeSource time,
            Event<Written> written) {
        this.outgoing = outgoing;
        this.limits = limits;
        this.reading = reading;
        this.facts = facts;
        this.randomness = randomness;
        this.time = time;
        this.written = written;
    }

    /** There is a text to send, once it is committed. */
    public record Written() {}

    /** Counts it, pays for it and queues it; or says why it is none of these. */
    public Queued queue(TextOrder order) {
        return openCountry(order).map(country -> queue(order, country)).orElseGet(Queued.NotAllowed::new);
    }

    private Queued queue(TextOrder order, String country) {
        Instant now = time.now();
        Optional<Queued> refusal = limits.reserve(order.person(), country, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        outgoing.add(
                new OutgoingText(randomness.id(), order.person(), country, order.to(), now),
                order.message(),
                order.expiresAt());
        written.fire(new Written());
        return new Queued.Waiting();
    }

    /** Judged anew for each text: a number saved long ago may be in a country that is shut now. */
    private Optional<String> openCountry(TextOrder order) {
        return reading.read(order.to().e164(), NO_REGION) instanceof ReadingPhoneNumber.Read read
                        && facts.isOpen(read.country())
                ? Optional.of(read.country())
                : Optional.empty();
    }
}
