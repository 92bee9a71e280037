package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real LDAP directory, Debian's slapd, on ports that stay the same whatever runs there. */
public final class OpenLdap implements AutoCloseable {

    public static final String BASE = "dc=harbor,dc=example";
    public static final String SEARCHER = "cn=sallyport," + BASE;
    public static final String SEARCHERS_PASSWORD = Secrets.note("finds but never binds");

    private static final Duration START = Duration.ofSeconds(30);
    private static final String CONFIGURATION = """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile %1$s/pid
            %2$s
            security simple_bind=128
            database mdb
            suffix "%3$s"
            directory %1$s/data
            access to attrs=userPassword by anonymous auth by * none
            access to * by dn.exact="%4$s" read by * none
            """;

    private final Path folder;
    private final int plain = Ports.free();
    private final int tls = Ports.free();
    private Process process;

    /** @param entries in LDIF, below {@link #BASE}; they stay over stopping and starting */
    public OpenLdap(String name, String entries) {
        folder = Built.folder("ldap-servers").resolve(name).toAbsolutePath();
        try {
            Folders.remove(folder);
            Files.createDirectories(folder.resolve("data"));
            Files.writeString(
                    folder.resolve("entries.ldif"), """
                    dn: %1$s
                    objectClass: domain
                    dc: harbor

                    dn: %2$s
                    objectClass: person
                    cn: sallyport
                    sn: Sallyport
                    userPassword: %3$s

                    dn: ou=people,%1$s
                    objectClass: organizationalUnit
                    ou: people

                    """.formatted(BASE, SEARCHER, SEARCHERS_PASSWORD) + entries);
            configure("");
            run(List.of("slapadd", "-f", configuration(), "-l", folder + "/entries.ldif"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with a password. */
    public static String person(String login, String password) {
        return entry("uid=" + login + ",ou=people," + BASE, login, Secrets.note(password));
    }

    /** The same in a place where somebody else may have the same login. */
    public static String person(String login, String password, String unit) {
        String place = "ou=" + unit + ",ou=people," + BASE;
        return "dn: " + place + "\nobjectClass: organizationalUnit\nou: " + unit + "\n\n"
                + entry("uid=" + login + "," + place, login, Secrets.note(password));
    }

    private static String entry(String dn, String login, String password) {
        return "dn: " + dn + "\nobjectClass: inetOrgPerson\nuid: " + login + "\ncn: " + login + "\nsn: " + login
                + "\nuserPassword: " + password + "\n\n";
    }

    public OpenLdap start(CertificateAuthority.Identity identity) {
        stop();
        try {
            configure("TLSCertificateFile %s%nTLSCertificateKeyFile %s"
                    .formatted(
                            identity.certificate().toAbsolutePath(),
                            identity.key().toAbsolutePath()));
            process = new ProcessBuilder(
                            "/usr/sbin/slapd",
                            "-d",
                            "none",
                            "-f",
                            configuration(),
                            "-h",
                            plainUrl() + "/ " + tlsUrl() + "/")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Patience.until("the directory listens", START, () -> listens(plain) && listens(tls));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void configure(String tls) throws IOException {
        Files.writeString(Path.of(configuration()), CONFIGURATION.formatted(folder, tls, BASE, SEARCHER));
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder tool = new ProcessBuilder(command).redirectErrorStream(true);
        tool.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
        Process running = tool.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private String configuration() {
        return folder.resolve("slapd.conf").toString();
    }

    public String plainUrl() {
        return "ldap://localhost:" + plain;
    }

    public String tlsUrl() {
        return "ldaps://localhost:" + tls;
    }

    /** Something else answers where it answered over TLS. */
    public Listener replaced(Listener.Manner manner) {
        stop();
        return new Listener(tls, manner);
    }

    /** The same where it answered in the clear. */
    public Listener replacedInTheClear(Listener.Manner manner) {
        stop();
        return new Listener(plain, manner);
    }

    private boolean listens(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("slapd ended; see " + folder.resolve("log"));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
