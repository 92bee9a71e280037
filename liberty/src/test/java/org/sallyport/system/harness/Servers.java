package org.sallyport.system.harness;

import java.nio.file.Path;

/** The servers that test classes share; each starts when it is first asked for. */
public final class Servers {

    /** Exempt from the limit for one source: all the tests come from this machine. */
    private static final String LOOPBACK = "127.0.0.0/8,::1";

    static final int BENCH_PEOPLE = 2_000;

    private static final Lazy<LibertyServer> SAMPLE_ON_DERBY =
            new Lazy<>(() -> sample("sample-on-derby").start());
    private static final Lazy<LibertyServer> SAMPLE_ON_MOVABLE_CLOCK = new Lazy<>(
            () -> sample("sample-on-movable-clock").withMovableClock().start());
    private static final Lazy<LibertyServer> SAMPLE_FOR_SET_UPS =
            new Lazy<>(() -> sample("sample-for-set-ups").start());
    private static final Lazy<LibertyServer> SAMPLE_UNDER_REQUIRED =
            new Lazy<>(() -> sample("sample-under-required").start());
    private static final Lazy<LibertyServer> BENCH_ON_DERBY =
            new Lazy<>(() -> bench("bench-on-derby").start());
    private static final Lazy<Postgres> POSTGRES = new Lazy<>(Postgres::start);
    private static final Lazy<LibertyServer> BENCH_ON_POSTGRES = new Lazy<>(() -> bench("bench-on-postgres")
            .with("sallyport.jdbc.url", postgres().url())
            .with("sallyport.jdbc.user", "postgres")
            .start());

    private Servers() {}

    /** The sample organisation, as the run command has it. */
    public static LibertyServer sampleOnDerby() {
        return SAMPLE_ON_DERBY.get();
    }

    /** The sample organisation once more, where time is what a test says. */
    public static LibertyServer sampleOnMovableClock() {
        return SAMPLE_ON_MOVABLE_CLOCK.get();
    }

    /** Another one, whose people the tests may set up and whose environments they may change. */
    public static LibertyServer sampleForSetUps() {
        return SAMPLE_FOR_SET_UPS.get();
    }

    /** For the one test that requires it of everybody and sets up whom it finds. */
    public static LibertyServer sampleUnderRequired() {
        return SAMPLE_UNDER_REQUIRED.get();
    }

    /** People by the hundred, each with a key of their own, and a cheap hash. */
    static LibertyServer benchOnDerby() {
        return BENCH_ON_DERBY.get();
    }

    static LibertyServer benchOnPostgres() {
        return BENCH_ON_POSTGRES.get();
    }

    static Postgres postgres() {
        return POSTGRES.get();
    }

    static LibertyServer bench(String name) {
        return withPeople(overHttp(name), BENCH_PEOPLE).withKeyRing();
    }

    /** People who are told by mail; nothing runs yet. */
    public static LibertyServer withMail(MailServer mail, int people) {
        return withPeople(overHttp("with-mail"), people)
                .withKeyRing()
                .with("sallyport.mail.host", "localhost")
                .with("sallyport.mail.port", mail.port())
                .with("sallyport.mail.from", "sallyport@harbor.example")
                .with("sallyport.mail.starttls", "false");
    }

    /** The sample organisation, one environment of which has a directory; nothing runs yet. */
    public static LibertyServer withDirectory(String name, String environment) {
        return overHttp(name).with("sallyport.sample", "true").with("sallyport.ldap.environments", environment);
    }

    static LibertyServer withPeople(LibertyServer server, int people) {
        return server.with("sallyport.bench", Integer.toString(people))
                .with("sallyport.argon2.iterations", "1")
                .with("sallyport.argon2.memoryKiB", "64")
                .with("sallyport.argon2.parallelism", "1");
    }

    /** As the run command has it, where texts go to a page. */
    static LibertyServer sample(String name) {
        return overHttp(name).with("sallyport.sample", "true").with("sallyport.sms.gateway", "development");
    }

    /** A sample whose texts go through Kannel at {@code url}, as docs/messages.md says; nothing runs yet. */
    public static LibertyServer withGateway(String name, String url, Path secret) {
        return sample(name)
                .with("sallyport.sms.gateway", "http")
                .with("sallyport.sms.countries", "FI,NL")
                .with("sallyport.sms.http.method", "GET")
                .with(
                        "sallyport.sms.http.url",
                        url + "?username={user}&password={secret}&to={to}&text={text}&charset=UTF-8&coding=0")
                .with("sallyport.sms.http.success.status", "202")
                .with("sallyport.sms.http.success.body", "^[03]: ")
                .with("sallyport.sms.http.user", "sallyport")
                .with("sallyport.sms.http.secret.file", secret.toString());
    }

    static LibertyServer overHttp(String name) {
        return LibertyServer.named(name)
                .with("sallyport.https.required", "false")
                .with("sallyport.source.exempt", LOOPBACK);
    }
}
