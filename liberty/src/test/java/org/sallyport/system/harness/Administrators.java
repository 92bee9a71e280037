package org.sallyport.system.harness;

/** Sessions that test classes share, since one key gives two codes within 30 s only. */
public final class Administrators {

    private static final Lazy<Session> ADA = new Lazy<>(() -> signIn(SamplePeople.ADA));
    private static final Lazy<Session> GAIL = new Lazy<>(() -> signIn(SamplePeople.GAIL));

    private Administrators() {}

    /** Of {@code harbor}, signed in with a code. */
    public static String ada() {
        return ADA.get().token;
    }

    /** Of {@code quay}, signed in with a code. */
    public static String gail() {
        return GAIL.get().token;
    }

    private static Session signIn(Person administrator) {
        return new Session(Servers.sampleOnDerby().rest().session(administrator));
    }

    private record Session(String token) implements AutoCloseable {
        @Override
        public void close() {
            // It ends with its server.
        }
    }
}
