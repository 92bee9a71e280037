package org.sallyport.service.auditlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;

/** A filter in words, for a job's input and for the audit: a line for each thing that is asked for. */
final class AuditFilterText {

    private static final String EVERYTHING = "everything";

    private AuditFilterText() {}

    static String of(AuditFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "from", filter.from());
        put(parts, "until", filter.until());
        put(parts, "actions", names(filter.actions()));
        put(parts, "outcomes", names(filter.outcomes()));
        put(parts, "actor", filter.actor());
        put(parts, "subject", filter.subject());
        put(parts, "source", filter.source());
        put(parts, "door", filter.door());
        return parts.isEmpty()
                ? EVERYTHING
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static AuditFilter read(String text) {
        Map<String, String> parts = Arrays.stream(text.split("\n", -1))
                .filter(line -> line.indexOf(' ') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(' ')), line -> line.substring(line.indexOf(' ') + 1)));
        return new AuditFilter(
                read(parts.get("from"), Instant::parse),
                read(parts.get("until"), Instant::parse),
                all(parts.get("actions"), AuditAction::valueOf),
                all(parts.get("outcomes"), AuditOutcome::valueOf),
                parts.get("actor"),
                parts.get("subject"),
                parts.get("source"),
                read(parts.get("door"), Door::valueOf));
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, String.join(" ", value.toString().split("[\\p{Cntrl}\\s]+", -1)));
        }
    }

    private static @Nullable String names(Collection<? extends Enum<?>> words) {
        return words.isEmpty() ? null : words.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        return text == null ? null : reading.apply(text);
    }

    private static <T> Set<T> all(@Nullable String text, Function<String, T> reading) {
        return text == null
                ? Set.of()
                : Stream.of(text.split(" ", -1)).map(reading).collect(Collectors.toSet());
    }
}
