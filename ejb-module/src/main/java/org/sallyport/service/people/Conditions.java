package org.sallyport.service.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Conditions of an SQL statement that must all hold, and what their question marks stand for. */
final class Conditions {

    private static final Pattern NEXT_MARK = Pattern.compile("\\?(?![0-9])");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with one question mark for each of the {@code values} */
    Conditions and(String condition, Object... values) {
        String numbered = condition;
        for (Object value : values) {
            this.values.add(value);
            numbered = NEXT_MARK.matcher(numbered).replaceFirst("?" + this.values.size());
        }
        text.append(text.isEmpty() ? " where " : " and ").append(numbered);
        return this;
    }

    /** @param after what stands behind them */
    Query query(EntityManager entityManager, String before, String after) {
        Query query = entityManager.createNativeQuery(before + text + after);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
