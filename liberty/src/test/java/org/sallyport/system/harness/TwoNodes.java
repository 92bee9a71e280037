package org.sallyport.system.harness;

import java.util.List;
import java.util.function.UnaryOperator;

/** Two server processes that share a PostgreSQL and a key ring, and nothing else, behind a balancer. */
public final class TwoNodes implements AutoCloseable {

    public static final int PEOPLE = 1_200;

    private final Postgres database = Postgres.start();
    private final LibertyServer first;
    private final LibertyServer second;
    private final Balancer balancer;

    private TwoNodes(UnaryOperator<LibertyServer> asWanted) {
        first = asWanted.apply(node("node-1")).withKeyRing();
        second = asWanted.apply(node("node-2")).withKeyRingOf(first);
        balancer = Balancer.before(List.of(first, second));
    }

    /** With {@link Crowd} in the database, which the two fill as they start together. */
    public static TwoNodes withACrowd() {
        return new TwoNodes(node -> Servers.withPeople(node, PEOPLE).with("sallyport.housekeeping.seconds", "2"))
                .start();
    }

    /** With the sample organisation. */
    static TwoNodes withTheSample() {
        return new TwoNodes(node -> node.with("sallyport.sample", "true")).start();
    }

    private LibertyServer node(String name) {
        return Servers.overHttp(name)
                .with("sallyport.jdbc.url", database.url())
                .with("sallyport.jdbc.user", "postgres");
    }

    private TwoNodes start() {
        try {
            first.launch();
            second.launch();
            first.awaitReady();
            second.awaitReady();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public LibertyServer first() {
        return first;
    }

    public LibertyServer second() {
        return second;
    }

    public Balancer balancer() {
        return balancer;
    }

    public Postgres database() {
        return database;
    }

    @Override
    public void close() {
        balancer.close();
        first.close();
        second.close();
        database.close();
    }
}
