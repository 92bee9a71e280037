package org.sallyport.service.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.message.TextMessage;

/** Any gateway that takes one text by one request over HTTP. */
@ApplicationScoped
public class HttpGateway implements SmsGateway {

    @Inject
    HttpFacts facts;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor executor;

    private volatile @Nullable HttpDialogue dialogue;

    /** Refuses the start when no text could be sent as it is configured. */
    void open() {
        dialogue = facts.dialogue();
    }

    @Override
    public Answer send(TextMessage message, String id) {
        HttpDialogue open = dialogue;
        if (open == null) {
            throw new IllegalStateException("the gateway isn't open yet");
        }
        return open.send(message, id, executor);
    }
}
