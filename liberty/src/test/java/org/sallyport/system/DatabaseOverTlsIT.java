package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.CertificateAuthority;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Postgres;

@DisplayName("A-264: PostgreSQL over TLS, whose name and authority are verified")
class DatabaseOverTlsIT {

    private static final CertificateAuthority AUTHORITY = CertificateAuthority.named("right");
    private static final Postgres POSTGRES = Postgres.startOverTls(AUTHORITY, "localhost");

    private final LibertyServer server =
            LibertyServer.named("over-tls").withKeyRing().with("sallyport.jdbc.user", "postgres");

    @AfterAll
    static void endTheDatabase() {
        POSTGRES.close();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    @DisplayName("of the right authority it is used, and only over TLS")
    void usesTheRightOne() {
        server.with("sallyport.jdbc.url", POSTGRES.urlTrusting(AUTHORITY.ownCertificate()))
                .start();

        assertThat(POSTGRES.count("select count(*) from pg_stat_ssl join pg_stat_activity using (pid)"
                        + " where ssl and application_name like 'PostgreSQL JDBC%'"))
                .isPositive();
        assertThat(POSTGRES.count("select count(*) from flyway_schema_history")).isPositive();
    }

    @Test
    @DisplayName("of another authority it is refused")
    void refusesAnotherAuthority() {
        CertificateAuthority other = CertificateAuthority.named("other");

        refuses(POSTGRES.urlTrusting(other.ownCertificate()), "certification path");
    }

    @Test
    @DisplayName("under another name it is refused")
    void refusesAnotherName() {
        try (Postgres elsewhere = Postgres.startOverTls(AUTHORITY, "elsewhere.example")) {
            refuses(elsewhere.urlTrusting(AUTHORITY.ownCertificate()), "hostname");
        }
    }

    @Test
    @DisplayName("without TLS it is refused")
    void refusesPlainText() {
        try (Postgres plain = Postgres.start()) {
            refuses(plain.urlTrusting(AUTHORITY.ownCertificate()), "does not support SSL");
        }
    }

    private void refuses(String url, String why) {
        server.with("sallyport.jdbc.url", url).startInVain();

        assertThat(server.health("ready").isUp()).isFalse();
        assertThat(server.log().ownErrors()).singleElement().asString().contains("does not start", "database", why);
    }
}
