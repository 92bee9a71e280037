package org.sallyport.system.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Servers to be killed: each with people by the hundred, a database that nobody else uses, and a movable clock. */
public enum Doomed {
    ON_DERBY {
        @Override
        LibertyServer configured() {
            return Servers.bench("doomed-on-derby");
        }

        /** Only after the server has stopped: Derby is one process's. */
        @Override
        public long count(String sql, Object... arguments) {
            String url = "jdbc:derby:" + server().data().resolve("sallyport");
            try (Connection connection = DriverManager.getConnection(url, "app", "")) {
                return Postgres.count(connection, sql, arguments);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
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
        public long count(String sql, Object... arguments) {
            return database.get().count(sql, arguments);
        }
    };

    private final Lazy<LibertyServer> server =
            new Lazy<>(() -> configured().withMovableClock().start());
    private final Crowd crowd = new Crowd();

    abstract LibertyServer configured();

    /** The first number of the first row; on either database only what has been committed. */
    public abstract long count(String sql, Object... arguments);

    public LibertyServer server() {
        return server.get();
    }

    /** Whom nobody has taken yet, with phones that show the server's time. */
    public List<Person> people(int count) {
        return crowd.people(count).stream()
                .map(person -> person.at(server().clock()))
                .toList();
    }
}
