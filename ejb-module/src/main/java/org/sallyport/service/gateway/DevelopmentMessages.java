package org.sallyport.service.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sallyport.domain.message.TextMessage;
import org.sallyport.service.platform.TimeSource;

/** The last texts of a sample run, in memory alone; a gateway that sends nothing. */
@ApplicationScoped
public class DevelopmentMessages implements SmsGateway {

    private static final int KEPT = 50;

    @Inject
    TimeSource time;

    @Inject
    SmsFacts facts;

    private final Deque<Shown> shown = new ArrayDeque<>();

    /** A text as its phone would show it. */
    public record Shown(Instant at, String to, String text) {

        @Override
        public String toString() {
            return "Shown[" + at + "]";
        }
    }

    @Override
    public synchronized Answer send(TextMessage message, String id) {
        shown.addFirst(new Shown(time.now(), message.to().e164(), message.text()));
        if (shown.size() > KEPT) {
            shown.removeLast();
        }
        return Answer.without(Answer.Meaning.ACCEPTED);
    }

    /** The latest first. */
    public synchronized List<Shown> latest() {
        return List.copyOf(shown);
    }

    /** Whether this is where texts go. */
    public boolean isChosen() {
        return facts.isDevelopment();
    }
}
