package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
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
