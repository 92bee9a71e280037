package org.sallyport.service.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.service.gateway.Answer;
import org.sallyport.service.gateway.Gateways;
import org.sallyport.service.gateway.SmsGateway;
import org.sallyport.service.platform.TimeSource;

/**
 * Hands over what is in the outbox, in a few threads of its own and outside any transaction: a gateway that hangs keeps no
 * sign-in waiting, and other texts only until the circuit opens.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/texts", maxAsync = SendingTexts.THREADS)
public class SendingTexts {

    static final int THREADS = 8;

    private static final Logger LOG = Logger.getLogger(SendingTexts.class.getName());

    @Inject
    HandingOver handingOver;

    @Inject
    Gateways gateways;

    @Inject
    TimeSource time;

    @Resource(lookup = "java:module/concurrent/texts")
    Executor executor;

    private final Circuit circuit = new Circuit();

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) Texts.Written committed) {
        begin(1);
    }

    /** Ends what is over and begins with what is left; asks nobody to wait for that. */
    void look() {
        handingOver.tidy();
        begin(Math.min(handingOver.waiting(), THREADS));
    }

    /** Whether the gateway is left alone, since it failed. */
    public boolean isInterrupted() {
        return circuit.isOpen();
    }

    private void begin(int threads) {
        gateways.chosen().ifPresent(gateway -> {
            for (int i = 0; i < threads; i++) {
                executor.execute(() -> work(gateway));
            }
        });
    }

    private void work(SmsGateway gateway) {
        try {
            boolean more = true;
            while (more && circuit.lets(time.now())) {
                more = sendNext(gateway);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the outbox of texts could not be worked off", e);
        }
    }

    /** False when there was none. */
    private boolean sendNext(SmsGateway gateway) {
        Optional<HandingOver.Claimed> next = handingOver.next();
        next.ifPresent(claimed -> send(claimed, gateway));
        return next.isPresent();
    }

    private void send(HandingOver.Claimed claimed, SmsGateway gateway) {
        Answer answer = gateway.send(claimed.message(), claimed.text().id());
        note(answer);
        handingOver.conclude(claimed.text(), answer);
    }

    private void note(Answer answer) {
        switch (answer.meaning()) {
            case ACCEPTED -> circuit.noteAnswer();
            case REFUSED -> {
                circuit.noteAnswer();
                LOG.warning("the gateway refused a text, with status " + answer.status());
            }
            case UNKNOWN, NOT_TAKEN -> {
                circuit.noteFailure(time.now());
                LOG.warning("the gateway gave no clear answer to a text: " + answer);
            }
        }
    }
}
