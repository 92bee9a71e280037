package org.sallyport.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return count(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long count(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = prepared(connection, sql, arguments);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public int change(String sql, Object... arguments) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement update = prepared(connection, sql, arguments)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
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
