package org.sallyport.service.gateway;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import org.sallyport.domain.message.TextMessage;

/** One request and its answer, on a connection of its own: one that was kept may be dead, and nobody would know what arrived. */
record HttpDialogue(RequestTemplate template, SuccessCondition success, int seconds) {

    static final int MOST_SECONDS = 60;

    private static final Logger LOG = Logger.getLogger(HttpDialogue.class.getName());
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** @param executor for what Java's client does beside waiting */
    Answer send(TextMessage message, String id, Executor executor) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(
                        CONNECTING.compareTo(Duration.ofSeconds(seconds)) < 0
                                ? CONNECTING
                                : Duration.ofSeconds(seconds))
                .executor(executor)
                .build();
        CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(template.request(message, id).build(), info -> new FirstBytes());
        try {
            HttpResponse<String> answer = response.get(seconds, TimeUnit.SECONDS);
            return new Answer(success.judge(answer.statusCode(), answer.body()), answer.statusCode());
        } catch (ExecutionException e) {
            return Answer.without(meaning(Objects.requireNonNull(e.getCause())));
        } catch (TimeoutException e) {
            response.cancel(true);
            return Answer.without(Answer.Meaning.UNKNOWN);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.without(Answer.Meaning.UNKNOWN);
        }
    }

    /** What the words of {@code failure} are is told nobody: they may have the address in them, and so the text. */
    private static Answer.Meaning meaning(Throwable failure) {
        LOG.fine(() -> "no answer: " + failure.getClass().getName());
        boolean wasNeverThere = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnresolvedAddressException
                || failure instanceof SSLHandshakeException;
        return wasNeverThere ? Answer.Meaning.NOT_TAKEN : Answer.Meaning.UNKNOWN;
    }
}
