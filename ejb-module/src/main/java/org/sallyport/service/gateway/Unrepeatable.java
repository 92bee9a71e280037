package org.sallyport.service.gateway;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of a request that is sent once. Java's client sends a GET again by itself when the connection ends before an
 * answer, and then a text would come twice; each attempt asks for the length of the body first.
 */
final class Unrepeatable implements BodyPublisher {

    private final BodyPublisher body;
    private final AtomicBoolean begun = new AtomicBoolean();

    Unrepeatable(BodyPublisher body) {
        this.body = body;
    }

    @Override
    public long contentLength() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("it may have been sent");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
