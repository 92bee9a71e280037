package org.sallyport.service.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything a database holds, to see that nothing has changed. */
public final class AllRows {

    private AllRows() {}

    /** Of every table, as text, in an order of its own. */
    public static List<String> of(TestDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : tables(connection)) {
                addRows(connection, table, rows);
            }
        }
        rows.sort(null);
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String[] types = {"TABLE"};
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", types)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void addRows(Connection connection, String table, List<String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet content = statement.executeQuery("select * from \"" + table + '"')) {
            while (content.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= content.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(content.getString(i));
                }
                rows.add(row.toString());
            }
        }
    }
}
