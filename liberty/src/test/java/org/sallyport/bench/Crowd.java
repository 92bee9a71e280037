package org.sallyport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The people of the bench environment, who sign in over REST one after the other or many at once. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern SIGN_IN = Pattern.compile("\"signIn\":\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("\"session\":\\{\"token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI product;
    private final int size;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> sessions = new ConcurrentLinkedQueue<>();

    /** @param product its context root */
    Crowd(URI product, int size) {
        this.product = product;
        this.size = size;
    }

    /** Lets the next {@code count} people sign in, and says how long each of them took. */
    Latencies signIn(int count, int atOnce) {
        return repeat(count, atOnce, this::signInNext);
    }

    /** Asks {@code count} times who is behind a session. */
    Latencies resume(int count) {
        String session = sessions.element();
        return repeat(count, 1, () -> send(to("/session").header("Authorization", "Bearer " + session)));
    }

    private static Latencies repeat(int count, int atOnce, Runnable work) {
        AtomicInteger left = new AtomicInteger(count);
        ConcurrentLinkedQueue<Duration> each = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        ExecutorService applications = Executors.newFixedThreadPool(atOnce);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, atOnce)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                while (left.getAndDecrement() > 0) {
                                    each.add(timed(work));
                                }
                            },
                            applications))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            applications.shutdown();
        }
        return new Latencies(List.copyOf(each), Duration.ofNanos(System.nanoTime() - start));
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void signInNext() {
        int number = next.getAndIncrement() % size;
        String signIn = post("/sign-ins", SIGN_IN, """
                {"environment": "bench", "login": "u%d", "password": "correct horse battery"}""".formatted(number));
        String code = new Authenticator(number).codeAt(Instant.now());
        sessions.add(post("/sign-ins/code", SESSION, """
                {"signIn": "%s", "method": "TOTP", "code": "%s"}""".formatted(signIn, code)));
    }

    private String post(String path, Pattern wanted, String body) {
        String answer = send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        Matcher found = wanted.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException(path + " answered without " + wanted);
        }
        return found.group(1);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(product + "/api/v1" + path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
