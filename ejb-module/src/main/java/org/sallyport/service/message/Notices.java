package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Tells people what happened to their own sign-in: part of the caller's transaction, at the cost of one row. */
@Dependent
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class.getName());

    private final Outbox outbox;
    private final Environments environments;
    private final Wording wording;
    private final Randomness randomness;
    private final TimeSource time;
    private final Event<Written> written;

    @Inject
    public Notices(
            Outbox outbox,
            Environments environments,
            Wording wording,
            Randomness randomness,
            TimeSource time,
            Event<Written> written) {
        this.outbox = outbox;
        this.environments = environments;
        this.wording = wording;
        this.randomness = randomness;
        this.time = time;
        this.written = written;
    }

    /** There is something to send, once it is committed. */
    public record Written() {}

    /** By mail; somebody without an address isn't told. */
    public void tell(StaffUser person, Notice notice, String... details) {
        send(person.email(), person, notice, details);
    }

    /** At both addresses, once the person has the new one (F-34). */
    public void tellOfNewAddress(StaffUser person, @Nullable String before) {
        send(before, person, Notice.ADDRESS_CHANGED);
        tell(person, Notice.ADDRESS_CHANGED);
    }

    private void send(@Nullable String address, StaffUser person, Notice notice, String... details) {
        if (address == null) {
            return;
        }
        Optional<MailAddress> to = MailAddress.of(address);
        if (to.isEmpty()) {
            LOG.warning("person " + person.id() + " isn't told of " + notice + ": the address in the profile is none");
            return;
        }
        Instant now = time.now();
        Wording.News news = new Wording.News(
                person, environments.get(person.environmentId()).name(), now);
        outbox.add(new OutgoingMessage(
                randomness.id(), person, notice, wording.letter(to.get(), notice, news, details), now));
        written.fire(new Written());
    }
}
