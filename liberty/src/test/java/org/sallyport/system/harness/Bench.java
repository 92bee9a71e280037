package org.sallyport.system.harness;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A server with people by the hundred, on either database. Each test takes people that no other test has touched. */
public enum Bench {
    ON_DERBY {
        @Override
        public LibertyServer server() {
            return Servers.benchOnDerby();
        }
    },
    ON_POSTGRES {
        @Override
        public LibertyServer server() {
            return Servers.benchOnPostgres();
        }
    };

    private static final String PASSWORD = "correct horse battery";

    private final AtomicInteger taken = new AtomicInteger();

    public abstract LibertyServer server();

    /** The database behind {@link #ON_POSTGRES}. */
    public static Postgres postgres() {
        return Servers.postgres();
    }

    /** Somebody new, enrolled like all of them. */
    public Person somebody() {
        int number = taken.getAndIncrement();
        String key = "S%019d".formatted(number);
        return new Person("bench", "u" + number, PASSWORD, new AuthenticatorApp(key));
    }

    public List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> somebody()).toList();
    }

    public RestClient rest() {
        return server().rest();
    }
}
