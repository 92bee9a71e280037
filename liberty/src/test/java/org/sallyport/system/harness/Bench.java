package org.sallyport.system.harness;

import java.util.List;

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

    private final Crowd crowd = new Crowd(Servers.BENCH_PEOPLE);

    public abstract LibertyServer server();

    /** The database behind {@link #ON_POSTGRES}. */
    public static Postgres postgres() {
        return Servers.postgres();
    }

    /** Somebody new, enrolled like all of them. */
    public Person somebody() {
        return crowd.somebody();
    }

    public List<Person> people(int count) {
        return crowd.people(count);
    }

    public RestClient rest() {
        return server().rest();
    }
}
