package org.sallyport.service.auditlog;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.platform.Position;

/** What a query asks for, put together from what was filled in; values are parameters and never text. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition in JPQL, with one {@code ?}; left out where {@code value} is null */
    Conditions with(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition.replace("?", parameter(value)));
        }
        return this;
    }

    /** As {@link #with}, for an attribute that is one of {@code values}; left out where there are none. */
    Conditions among(String attribute, Collection<?> values) {
        return switch (values.size()) {
            case 0 -> this;
            // Derby reads an index in order for one value, and never for a list.
            case 1 -> with(attribute + " = ?", values.iterator().next());
            default -> with(attribute + " in ?", values);
        };
    }

    /** Older than {@code position}; the first half is the one that an index can begin at. */
    Conditions before(Position position) {
        String at = parameter(position.at());
        String id = parameter(position.id());
        conditions.add("e.at <= " + at + " and (e.at < " + at + " or e.id < " + id + ")");
        return this;
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private String parameter(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
