package org.sallyport.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sallyport.service.gateway.DevelopmentMessages;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;

/**
 * {@code /development/messages}: the texts of a sample run. Without their gateway, and so in production, it isn't there; with
 * it nobody but this machine is served.
 */
@Named
@RequestScoped
public class DevelopmentMessagesPage {

    @Inject
    DevelopmentMessages messages;

    @Inject
    Reply reply;

    /** A text as its phone would show it. */
    public record Row(Moment at, String to, String text) {}

    public void open() {
        if (!messages.isChosen()) {
            reply.notFound();
        }
    }

    public List<Row> getRows() {
        return messages.latest().stream()
                .map(shown -> new Row(Moment.of(shown.at()), shown.to(), shown.text()))
                .toList();
    }
}
