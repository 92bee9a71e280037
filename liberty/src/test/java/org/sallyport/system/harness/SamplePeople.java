package org.sallyport.system.harness;

/** The sample organisation's people; one app each for the whole run, since every code works once. */
public final class SamplePeople {

    public static final Person ANN = withoutApp("harbor", "ann");
    public static final Person BEN = withApp("harbor", "ben");
    public static final Person ADA = withApp("harbor", "ada");
    public static final Person CARL = withoutApp("harbor", "carl");
    public static final Person DORA = withoutApp("harbor", "dora");
    public static final Person EVE = withoutApp("quay", "eve");
    public static final Person FINN = withApp("quay", "finn");
    public static final Person GAIL = withApp("quay", "gail");

    public static final Person VERA = withoutApp("clinic", "vera");
    public static final Person WIM = withoutApp("clinic", "wim");
    public static final Person XENA = withoutApp("clinic", "xena");
    public static final Person YVES = withoutApp("clinic", "yves");
    public static final Person KIT = withoutApp("ledger", "kit");
    public static final Person KIM = withoutApp("ledger", "kim");
    public static final Person LEE = withApp("ledger", "lee");
    public static final Person MAX = withoutApp("ledger", "max");
    public static final Person OLGA = withoutApp("ledger", "olga");
    public static final Person NORA = withApp("ledger", "nora");

    private static final String PASSWORD = "Sample-Passw0rd-Only";
    private static final String KEY = "SALLYPORT-SAMPLE-KEY";

    static {
        // The key as it is typed into an app.
        Secrets.note("KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ");
    }

    private SamplePeople() {}

    private static Person withApp(String environment, String login) {
        return new Person(environment, login, PASSWORD, new AuthenticatorApp(KEY));
    }

    /** Their app shows codes of a key that nobody has told the product. */
    private static Person withoutApp(String environment, String login) {
        return new Person(environment, login, PASSWORD, new AuthenticatorApp("NOT-PAIRED-WITH-ANY!"));
    }
}
