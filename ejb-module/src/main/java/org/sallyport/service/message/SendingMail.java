package org.sallyport.service.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.TimeSource;

/** Hands over what is in the outbox, one mail after the other in one thread of each node, and outside any transaction. */
@ApplicationScoped
public class SendingMail {

    private static final Logger LOG = Logger.getLogger(SendingMail.class.getName());

    @Inject
    Dispatching dispatching;

    @Inject
    MailFacts facts;

    @Inject
    MailServer mailServer;

    @Inject
    TimeSource time;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor executor;

    private final Breaker breaker = new Breaker();
    private final AtomicInteger calls = new AtomicInteger();

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notices.Written committed) {
        begin();
    }

    /** Looks through the outbox soon; asks nobody to wait for that. */
    void begin() {
        if (facts.isConfigured() && calls.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    /** Again, as long as anybody has called meanwhile. */
    private void work() {
        int answered;
        do {
            answered = calls.get();
            sendAll();
        } while (!calls.compareAndSet(answered, 0));
    }

    private void sendAll() {
        try {
            boolean more = true;
            while (more && breaker.lets(time.now())) {
                List<OutgoingMessage> due = dispatching.due();
                more = due.size() == Dispatching.BATCH;
                if (!due.isEmpty()) {
                    send(due);
                }
            }
        } catch (MessagingException e) {
            LOG.warning("the mail server is left alone for " + breaker.trip(time.now()) + ": " + reason(e));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the outbox could not be looked through", e);
        }
    }

    private void send(List<OutgoingMessage> due) throws MessagingException {
        try (MailConnection connection = mailServer.connect()) {
            for (OutgoingMessage message : due) {
                if (dispatching.claim(message)) {
                    dispatching.conclude(message, connection.send(message));
                }
            }
        }
        breaker.reset();
    }

    /** In one line. */
    private static String reason(MessagingException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\p{C}+", " ");
    }
}
