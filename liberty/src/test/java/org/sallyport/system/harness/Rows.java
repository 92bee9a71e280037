package org.sallyport.system.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A database behind the product's back. */
public record Rows(Connection connection) {

    /** The first number of the first row. */
    public long count(String sql, Object... arguments) {
        try (PreparedStatement query = prepared(sql, arguments);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first text of the first row. */
    public String text(String sql, Object... arguments) {
        try (PreparedStatement query = prepared(sql, arguments);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public int change(String sql, Object... arguments) {
        try (PreparedStatement update = prepared(sql, arguments)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
