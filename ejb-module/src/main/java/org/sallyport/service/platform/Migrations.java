package org.sallyport.service.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the database's schema up to date; Flyway lets one node at a time do so. */
final class Migrations {

    private static final String FOLDER = "classpath:db/migration/";

    private Migrations() {}

    static void run(DataSource dataSource) throws SQLException {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(FOLDER + "common", FOLDER + vendor(dataSource))
                // Without it Liberty's class loader, which lists no folders, means "nothing to migrate".
                .failOnMissingLocations(true)
                .javaMigrations(new TermsMigration())
                .load();
        refuseANewerSchema(flyway);
        flyway.migrate();
    }

    /** What a newer release has written this one can't read. */
    private static void refuseANewerSchema(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefused("this database belongs to a newer release, with schema " + migration.getVersion()
                        + "; put that release back, or a backup from before it");
            }
        }
    }

    private static String vendor(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return product.contains("derby") ? "derby" : "postgresql";
        }
    }
}
