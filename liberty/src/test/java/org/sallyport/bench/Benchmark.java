package org.sallyport.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Postgres;

/**
 * Signs people in at a server as it is shipped, on a PostgreSQL of its own, 6,000 of them to warm it up, and reports what
 * that costs beside what one hash costs; or at a server that runs already, named by {@code bench.url} and {@code bench.pid}.
 */
public final class Benchmark {

    private static final int PEOPLE = 6_000;
    private static final int ROUNDS = 5;
    private static final int IN_A_ROUND = 400;
    private static final int AT_ONCE = 4;
    private static final int IN_A_CROWD = 1_000;
    private static final int HASHES = 100;
    private static final int RESUMPTIONS = 2_000;
    /** After the first 6,000: by then the compiler has found rest. */
    private static final int MORE_TO_WARM_UP = 12_000;

    private static final double NANOS_IN_MILLI = 1e6;

    private final Crowd crowd;
    private final ServerProcess server;

    private Benchmark(URI product, ServerProcess server) {
        crowd = new Crowd(product, PEOPLE);
        this.server = server;
    }

    public static void main(String[] arguments) {
        String url = System.getProperty("bench.url", "");
        if (url.isEmpty()) {
            measureOwnServer();
        } else {
            new Benchmark(URI.create(url), new ServerProcess(Long.getLong("bench.pid"))).measure();
        }
    }

    private static void measureOwnServer() {
        try (Postgres postgres = Postgres.start();
                LibertyServer server = onPostgres(postgres)) {
            server.start();
            new Benchmark(server.http(), new ServerProcess(server.pid())).measure();
            server.stop();
            long start = System.nanoTime();
            server.start();
            report("second start to ready", "%.1f s", (System.nanoTime() - start) / 1e9);
        }
    }

    private static LibertyServer onPostgres(Postgres postgres) {
        return LibertyServer.named("bench")
                .asShipped()
                .withKeyRing()
                .with("sallyport.jdbc.url", postgres.url())
                .with("sallyport.jdbc.user", "postgres")
                .with("sallyport.https.required", "false")
                .with("sallyport.source.exempt", "127.0.0.0/8,::1")
                .with("sallyport.bench", Integer.toString(PEOPLE))
                .with("sallyport.argon2.iterations", Integer.toString(Hash.ITERATIONS))
                .with("sallyport.argon2.memoryKiB", Integer.toString(Hash.MEMORY_KIB))
                .with("sallyport.argon2.parallelism", Integer.toString(Hash.PARALLELISM));
    }

    private void measure() {
        crowd.signIn(PEOPLE, AT_ONCE);
        report("memory after 6,000 sign-ins", "%d MiB", server.residentMiB());
        crowd.signIn(MORE_TO_WARM_UP, AT_ONCE);
        measureInTurn();
        measureCrowd();
        measureSessions();
    }

    private void measureSessions() {
        crowd.resume(MORE_TO_WARM_UP);
        List<Double> resumptions = Stream.generate(() -> cpuForEach(RESUMPTIONS, () -> crowd.resume(RESUMPTIONS)))
                .limit(ROUNDS)
                .toList();
        report("GET session, CPU", "%.2f ms %s", median(resumptions), resumptions);
    }

    /** One at a time and never two things at once, so that nothing shares a core with what is measured. */
    private void measureInTurn() {
        List<Double> signIns = new ArrayList<>();
        List<Double> debians = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        try (OwnHash ownHash = OwnHash.start()) {
            Hash debiansHash = new DebiansHash();
            ownHash.millisForEach(HASHES);
            for (int round = 0; round < ROUNDS; round++) {
                debians.add(debiansHash.millisForEach(HASHES));
                own.add(ownHash.millisForEach(HASHES));
                signIns.add(cpuForEach(IN_A_ROUND, () -> crowd.signIn(IN_A_ROUND, 1)));
            }
        }
        report("argon2 command, CPU", "%.2f ms %s", median(debians), debians);
        report("own hash, CPU", "%.2f ms %s", median(own), own);
        report("whole sign-in, CPU", "%.2f ms %s", median(signIns), signIns);
        report("sign-in / argon2 command", "%.2f", median(signIns) / median(debians));
        report("sign-in / own hash", "%.2f", median(signIns) / median(own));
    }

    private void measureCrowd() {
        Duration before = server.cpu();
        Latencies latencies = crowd.signIn(IN_A_CROWD, AT_ONCE);
        report(AT_ONCE + " at once: sign-ins a second", "%.1f", latencies.perSecond());
        for (int percent : new int[] {50, 95, 99}) {
            report(AT_ONCE + " at once: p" + percent, "%.1f ms", millis(latencies.percentile(percent)));
        }
        report(AT_ONCE + " at once: CPU", "%.2f ms", millis(server.cpu().minus(before)) / IN_A_CROWD);
    }

    private double cpuForEach(int count, Runnable work) {
        Duration before = server.cpu();
        work.run();
        return millis(server.cpu().minus(before)) / count;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_IN_MILLI;
    }

    private static double median(List<Double> odd) {
        return odd.stream().sorted().toList().get(odd.size() / 2);
    }

    private static void report(String what, String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, "%-32s", what) + String.format(Locale.ROOT, format, values));
    }
}
