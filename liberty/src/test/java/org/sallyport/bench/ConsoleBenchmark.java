package org.sallyport.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sallyport.system.harness.Crowd;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Postgres;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

/**
 * Asks a server with ten thousand people and one with a million, each on a PostgreSQL of its own, the same questions in
 * turn, and reports what the bigger one takes longer.
 */
public final class ConsoleBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int TO_WARM_UP = 200;
    private static final int TIMES = 500;
    private static final double NANOS_IN_MILLI = 1e6;

    /** {@code %s} is one of {@link #BEGINNINGS}, another one each time. */
    private static final List<Question> QUESTIONS = List.of(
            new Question("first page", "/users?status=ACTIVE"),
            new Question("first page, everybody", "/users"),
            new Question("page far behind", "/users?status=ACTIVE&after=dGVzcw"),
            new Question("prefix search", "/users?search=%s"),
            new Question("prefix search, active", "/users?status=ACTIVE&search=%s"),
            new Question("two words", "/users?search=%s%%20sanne"),
            new Question("state SET_UP", "/users?status=ACTIVE&state=SET_UP"),
            new Question("state NOT_SET_UP", "/users?status=ACTIVE&state=NOT_SET_UP"),
            new Question("state MUST_SET_UP", "/users?status=ACTIVE&state=MUST_SET_UP"),
            new Question("role", "/users?role=Administrator"),
            new Question("never signed in", "/users?neverSignedIn=true"),
            new Question("audit page", "/audit"),
            new Question("audit page, refused", "/audit?outcome=REFUSED"));

    private static final String[] BEGINNINGS = {
        "a", "bak", "an", "grakens", "vera.w", "noor", "zo", "ho", "sentema", "ro"
    };

    private record Question(String name, String path) {
        String path(int time) {
            return path.contains("%s") ? String.format(path, BEGINNINGS[time % BEGINNINGS.length]) : path;
        }
    }

    private ConsoleBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        try (Site few = Site.open("few", FEW);
                Site many = Site.open("many", MANY)) {
            System.out.printf(Locale.ROOT, "%-24s %12s %12s %8s%n", "median, p95 in ms", FEW, MANY, "ratio");
            for (Question question : QUESTIONS) {
                measure(question, few, many);
            }
        }
    }

    /** In turn, so that whatever else the machine does slows both down. */
    private static void measure(Question question, Site few, Site many) {
        List<Duration> atFew = new ArrayList<>();
        List<Duration> atMany = new ArrayList<>();
        for (int time = 0; time < TO_WARM_UP + TIMES; time++) {
            Duration one = few.ask(question.path(time));
            Duration other = many.ask(question.path(time));
            if (time >= TO_WARM_UP) {
                atFew.add(one);
                atMany.add(other);
            }
        }
        double ratio = percentile(atMany, 50) / percentile(atFew, 50);
        System.out.printf(
                Locale.ROOT,
                "%-24s %5.1f %6.1f %5.1f %6.1f %8.2f%n",
                question.name(),
                percentile(atFew, 50),
                percentile(atFew, 95),
                percentile(atMany, 50),
                percentile(atMany, 95),
                ratio);
    }

    private static double percentile(List<Duration> times, int percent) {
        Duration time = new Latencies(times, Duration.ZERO).percentile(percent);
        return time.toNanos() / NANOS_IN_MILLI;
    }

    /** A server with so many people, and an administrator who is signed in there. */
    private record Site(Postgres postgres, LibertyServer server, RestClient rest, String administrator)
            implements AutoCloseable {

        static Site open(String name, int people) throws SQLException {
            Postgres postgres = Postgres.start();
            LibertyServer server = LibertyServer.named("console-bench-" + name)
                    .asShipped()
                    .withKeyRing()
                    .with("sallyport.jdbc.url", postgres.url())
                    .with("sallyport.jdbc.user", "postgres")
                    .with("sallyport.https.required", "false")
                    .with("sallyport.bench", "1")
                    .start();
            try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "")) {
                new ManyPeople(connection).fill(1, people);
            }
            for (String permission : new String[] {"OPEN_USER_MANAGEMENT", "VIEW_AUDIT"}) {
                postgres.change(
                        "insert into staff_permission (user_id, permission) select id, ? from staff_user where login = 'u0'",
                        permission);
            }
            RestClient rest = server.rest();
            return new Site(postgres, server, rest, rest.session(new Crowd(1).somebody()));
        }

        Duration ask(String path) {
            long start = System.nanoTime();
            Reply reply = rest.get(path, administrator);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (reply.status() != 200) {
                throw new IllegalStateException(path + ": " + reply.status());
            }
            return took;
        }

        @Override
        public void close() {
            server.close();
            postgres.close();
        }
    }
}
