package org.sallyport.service.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A gateway over HTTP that behaves as badly as it is told, and remembers every request that reached it. */
public final class MoodyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Function<String, Mood> moods = request -> Mood.says("202 Accepted", "0: Accepted for delivery");

    /** What it does once it has read a request. */
    @FunctionalInterface
    public interface Mood {

        void answer(OutputStream out, CountDownLatch end) throws IOException, InterruptedException;

        static Mood says(String status, String body) {
            return (out, end) -> out.write(("HTTP/1.1 " + status + "\r\nContent-Length: "
                            + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8));
        }

        /** Until the test is over. */
        static Mood hangs() {
            return (out, end) -> end.await();
        }

        static Mood closesEarly() {
            return (out, end) -> {};
        }

        /** Within its answer. */
        static Mood stopsHalfway() {
            return (out, end) ->
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nqueu".getBytes(StandardCharsets.US_ASCII));
        }

        static Mood neverEndsItsAnswer() {
            return (out, end) -> {
                out.write("HTTP/1.1 200 OK\r\n\r\nqueued ".getBytes(StandardCharsets.US_ASCII));
                byte[] noise = new byte[65_536];
                while (end.getCount() > 0) {
                    out.write(noise);
                }
            };
        }

        static Mood redirectsTo(String location) {
            return (out, end) ->
                    out.write(("HTTP/1.1 307 Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private MoodyServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public static MoodyServer start() {
        try {
            return new MoodyServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MoodyServer in(Mood mood) {
        return in(request -> mood);
    }

    /** @param moods by what was asked */
    public MoodyServer in(Function<String, Mood> moods) {
        this.moods = moods;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/send";
    }

    /** As they went over the wire. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = socket.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException e) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            String request = read(new BufferedInputStream(caller.getInputStream()));
            requests.add(request);
            moods.apply(request).answer(caller.getOutputStream(), end);
        } catch (IOException e) {
            // The caller has had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.read());
        }
        String length =
                request.toString().toLowerCase(Locale.ROOT).replaceFirst("(?s).*content-length: (\\d+).*", "$1");
        int body = length.chars().allMatch(Character::isDigit) ? Integer.parseInt(length) : 0;
        return request + new String(in.readNBytes(body), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
