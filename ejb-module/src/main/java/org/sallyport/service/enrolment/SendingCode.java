package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.SentCode;
import org.sallyport.domain.platform.SealedSecret;
import org.sallyport.service.message.CodeMessages;
import org.sallyport.service.message.Queued;
import org.sallyport.service.platform.Randomness;

/**
 * Makes a code and has it sent, for one half-finished sign-in or one session, which the caller holds: so that of two who
 * ask at once one is sent.
 */
@Dependent
public class SendingCode {

    private final SentCodes sentCodes;
    private final UsingSentCode usingSentCode;
    private final Destinations destinations;
    private final CodeMessages codeMessages;
    private final Randomness randomness;

    @Inject
    public SendingCode(
            SentCodes sentCodes,
            UsingSentCode usingSentCode,
            Destinations destinations,
            CodeMessages codeMessages,
            Randomness randomness) {
        this.sentCodes = sentCodes;
        this.usingSentCode = usingSentCode;
        this.destinations = destinations;
        this.codeMessages = codeMessages;
        this.randomness = randomness;
    }

    /**
     * A code to be sent.
     *
     * @param ownerId of the sign-in or session
     * @param settingUp whether the right code makes this address the person's
     */
    public record Errand(String ownerId, StaffUser person, CodeAddress address, boolean settingUp) {}

    /** What came of it. */
    public sealed interface Result {

        /** It is on its way. */
        record Sent(String hint, Instant at) implements Result {

            public Instant validUntil() {
                return at.plus(SentCode.LIFE);
            }

            public Instant nextAllowedAt() {
                return at.plus(SentCode.PAUSE);
            }
        }

        /** There have been enough lately, and the one before still serves. */
        record Limited(Duration retryAfter) implements Result {}

        /** Nothing is sent there: no balance, or no such number. */
        record Unavailable() implements Result {}
    }

    /** Part of the caller's transaction; the message leaves after its commit. */
    public Result send(Errand errand, Instant now) {
        Optional<SentCode> before = sentCodes.find(errand.ownerId());
        if (before.isPresent() && now.isBefore(before.get().nextAllowedAt())) {
            return new Result.Limited(Duration.between(now, before.get().nextAllowedAt()));
        }
        String digits = randomness.digits(OneTimeCode.DIGITS);
        Queued queued = codeMessages.queue(errand.person(), errand.address(), digits, now.plus(SentCode.LIFE));
        if (queued instanceof Queued.Waiting) {
            put(errand, digits, now);
            return new Result.Sent(errand.address().hint(), now);
        }
        return queued instanceof Queued.Limited limited
                ? new Result.Limited(limited.retryAfter())
                : new Result.Unavailable();
    }

    private void put(Errand errand, String digits, Instant now) {
        SealedSecret newAddress = errand.settingUp() ? destinations.sealFor(errand.ownerId(), errand.address()) : null;
        SentCode.Content content = new SentCode.Content(
                errand.address().method(),
                usingSentCode.hash(errand.ownerId(), digits),
                errand.address().hint(),
                newAddress);
        if (!sentCodes.put(new SentCode(errand.ownerId(), content, now), now)) {
            throw new IllegalStateException("a code was sent for a sign-in that somebody else held");
        }
    }
}
