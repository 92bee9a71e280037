package org.sallyport.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A real PostgreSQL, and a look behind the product's back. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        return start(EmbeddedPostgres.builder());
    }

    /** One that speaks TLS, too, with a certificate of {@code authority} for {@code host}. */
    public static Postgres startOverTls(CertificateAuthority authority, String host) {
        CertificateAuthority.Identity identity = authority.identify(host);
        return start(EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", identity.certificate().toString())
                .setServerConfig("ssl_key_file", identity.key().toString()));
    }

    private static Postgres start(EmbeddedPostgres.Builder server) {
        try {
            return new Postgres(server.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Talks to whoever holds a certificate for localhost of the authority with this certificate, and to nobody else. */
    public String urlTrusting(Path authority) {
        return url() + "?sslmode=verify-full&sslrootcert=" + authority;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    public long count(String sql, Object... arguments) {
        return on(rows -> rows.count(sql, arguments));
    }

    public String text(String sql, Object... arguments) {
        return on(rows -> rows.text(sql, arguments));
    }

    public int change(String sql, Object... arguments) {
        return on(rows -> rows.change(sql, arguments));
    }

    private <T> T on(Function<Rows, T> work) {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return work.apply(new Rows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
