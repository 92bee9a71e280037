package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    /** the second node waits and finds nothing left to do. */
    @Test
    void appliesEachMigrationOnceWhenTwoNodesStartTogether() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Race race = new Race(2)) {
            DataSource dataSource = postgres.getPostgresDatabase();
            assertThat(race.winners(() -> {
                        Migrations.run(dataSource);
                        return true;
                    }))
                    .isEqualTo(2);

            assertThat(applied(dataSource, "true")).isPositive();
            assertThat(applied(dataSource, "true")).isEqualTo(applied(dataSource, "version is not null"));
        }
    }

    @Test
    @DisplayName("R-30: a release that meets the schema of a newer one doesn't touch it and says so")
    void refusesTheSchemaOfANewerRelease() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource dataSource = postgres.getPostgresDatabase();
            Migrations.run(dataSource);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into flyway_schema_history (installed_rank, version, description, type,"
                        + " script, installed_by, execution_time, success)"
                        + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'somebody', 1, true)");
            }

            assertThatThrownBy(() -> Migrations.run(dataSource))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("newer release")
                    .hasMessageContaining("9999");
        }
    }

    @Test
    @DisplayName("The environment of a database that was begun by an earlier release is the site")
    void makesTheFirstEnvironmentTheSite() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:of-an-earlier-release");
        derby.setCreateDatabase("create");
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(derby)
                .locations("classpath:db/migration/common")
                .target("4.1")
                .load()
                .migrate();
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(environment("first"));
            statement.executeUpdate(environment("other"));
            statement.executeUpdate("insert into bootstrap values (1, 0, 'first', 'somebody')");
        }

        Migrations.run(derby);

        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sites = statement.executeQuery("select id from environment where site")) {
            sites.next();
            assertThat(sites.getString(1)).isEqualTo("first");
            assertThat(sites.next()).isFalse();
        }
    }

    private static String environment(String id) {
        return "insert into environment values ('%1$s', '%1$s', 'Somewhere', 'OPTIONAL', 'TOTP', 0, 'ASK', 30, 300, '',"
                        .formatted(id)
                + " false, false, true, 'NONE', null, false, false, 'INHERIT', false, false, 30, 12, 'CASE', 0, 0, 1)";
    }

    private static int applied(DataSource dataSource, String condition) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(distinct version) from flyway_schema_history where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
