package org.sallyport.system.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** A server's own folder: the product's configuration, the EAR as a file, and what this server's test sets. */
final class ServerFolder {

    private static final String OVERRIDES = """
            <server>
              <logging traceSpecification="%s"/>
              %s
            </server>
            """;

    private final Path user;
    private final String server;
    private final String password = randomPassword();

    private ServerFolder(Path user, String server) {
        this.user = user;
        this.server = server;
    }

    static ServerFolder fresh(String name) {
        return fresh(name, "sallyport");
    }

    /** @param server what Liberty calls it */
    static ServerFolder fresh(String name, String server) {
        try {
            Path user = Built.folder("servers").resolve(name);
            Folders.remove(user);
            ServerFolder folder = new ServerFolder(user, server);
            Folders.copy(Built.configuration(), folder.path());
            Folders.copy(Built.jdbcDrivers(), folder.path().resolve("lib/jdbc"));
            Files.createDirectories(folder.path().resolve("apps"));
            Files.copy(Built.ear(), folder.path().resolve("apps/sallyport.ear"));
            Files.writeString(folder.path().resolve("server.env"), "keystore_password=" + folder.password + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server calls its user folder. */
    Path user() {
        return user;
    }

    Path path() {
        return user.resolve("servers").resolve(server);
    }

    /** Takes the files of {@code folder} instead of its own. */
    void replaceBy(Path folder) {
        try {
            Folders.copy(folder, path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(Map<String, String> variables, String trace) {
        String lines = variables.entrySet().stream()
                .map(v -> "<variable name=\"%s\" value=\"%s\"/>"
                        .formatted(v.getKey(), v.getValue().replace("&", "&amp;")))
                .collect(Collectors.joining("\n  "));
        configure("test", OVERRIDES.formatted(trace, lines));
    }

    /** Adds to the product's configuration. */
    void configure(String name, String configuration) {
        try {
            Path overrides = Files.createDirectories(path().resolve("configDropins/overrides"));
            Files.writeString(overrides.resolve(name + ".xml"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password() {
        return password;
    }

    /** Which the server made for itself when it first started. */
    Certificate certificate() {
        try (InputStream file = Files.newInputStream(path().resolve("resources/security/key.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password.toCharArray());
            return keys.getCertificate("default");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
