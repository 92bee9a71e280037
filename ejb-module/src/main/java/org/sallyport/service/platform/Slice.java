package org.sallyport.service.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of a long list, read by key and never by offset, and where to go on.
 *
 * @param next the key of the last row, or empty where the list ends with it
 */
public record Slice<T>(List<T> rows, Optional<String> next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** @param found up to {@code limit} + 1 rows: one more than asked for tells that there are more */
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, String> key) {
        return found.size() <= limit
                ? new Slice<>(found, Optional.empty())
                : new Slice<>(found.subList(0, limit), Optional.of(key.apply(found.get(limit - 1))));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(rows.stream().map(mapping).toList(), next);
    }
}
