package org.sallyport.service.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.SearchTerms;

/** Makes the people who were there before the search found by it; in Java, because no database folds as we do. */
final class TermsMigration implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.3.4");
    }

    @Override
    public String getDescription() {
        return "terms of people";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement select = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into staff_user_term (user_id, environment_id, term) values (?, ?, ?)");
                ResultSet people =
                        select.executeQuery("select id, environment_id, login, name, email from staff_user")) {
            while (people.next()) {
                insert.setString(1, people.getString("id"));
                insert.setString(2, people.getString("environment_id"));
                addTerms(insert, people);
                if (people.getRow() % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void addTerms(PreparedStatement insert, ResultSet person) throws SQLException {
        for (String term :
                SearchTerms.of(person.getString("login"), person.getString("name"), person.getString("email"))) {
            insert.setString(3, term);
            insert.addBatch();
        }
    }
}
