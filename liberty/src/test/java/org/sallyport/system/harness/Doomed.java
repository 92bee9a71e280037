package org.sallyport.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Servers to be killed: each with people by the hundred, a database that nobody else uses, and a movable clock. */
public enum Doomed {
    ON_DERBY {
        @Override
        LibertyServer configured() {
            return Servers.bench("doomed-on-derby");
        }

        /** Derby is one process's at a time: it is given back before the server starts again. */
        @Override
        void connected(Consumer<Rows> work) throws SQLException {
            String url = "jdbc:derby:" + present().data().resolve("sallyport");
            try (Connection connection = DriverManager.getConnection(url, "app", "")) {
                work.accept(new Rows(connection));
            }
            try {
                DriverManager.getConnection(url + ";shutdown=true", "app", "").close();
            } catch (SQLException shutDown) {
                if (!DERBY_IS_SHUT_DOWN.equals(shutDown.getSQLState())) {
                    throw shutDown;
                }
            }
        }
    },
    ON_POSTGRES {
        private final Lazy<Postgres> database = new Lazy<>(Postgres::start);

        @Override
        LibertyServer configured() {
            return Servers.bench("doomed-on-postgres")
                    .with("sallyport.jdbc.url", database.get().url())
                    .with("sallyport.jdbc.user", "postgres");
        }

        @Override
        void connected(Consumer<Rows> work) throws SQLException {
            try (Connection connection =
                    DriverManager.getConnection(database.get().url(), "postgres", "")) {
                work.accept(new Rows(connection));
            }
        }
    };

    private static final String DERBY_IS_SHUT_DOWN = "08006";

    private final Lazy<LibertyServer> server =
            new Lazy<>(() -> configured().withMovableClock().start());
    private final Crowd crowd = new Crowd(Servers.BENCH_PEOPLE);

    abstract LibertyServer configured();

    abstract void connected(Consumer<Rows> work) throws SQLException;

    /** Running: it is started when it isn't. */
    public LibertyServer server() {
        LibertyServer present = present();
        return present.isRunning() ? present : present.start();
    }

    LibertyServer present() {
        return server.get();
    }

    /** Stops the server and does {@code work} on its database. */
    public void behindItsBack(Consumer<Rows> work) throws SQLException {
        present().clock().forward(Duration.ZERO);
        present().stop();
        connected(work);
    }

    /** Whom nobody has taken yet, with phones that show the server's time. */
    public List<Person> people(int count) {
        return crowd.people(count).stream()
                .map(person -> person.at(present().clock()))
                .toList();
    }
}
