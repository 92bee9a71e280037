package org.sallyport.service.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date; Flyway lets one node at a time do so. */
final class Migrations {

    private Migrations() {}

    static void run(DataSource dataSource) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common")
                // Without it Liberty's class loader, which lists no folders, means "nothing to migrate".
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
