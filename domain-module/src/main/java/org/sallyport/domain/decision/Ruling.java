package org.sallyport.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision and the way to it, as the audit keeps it.
 *
 * @param rule the row that decided, for example {@code 31}
 * @param passed the rows of the same purpose that came before it and didn't hold, in order
 */
public record Ruling(Decision decision, String rule, List<String> passed) {

    public Ruling {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(rule);
        passed = List.copyOf(passed);
    }

    /** In one line, for example {@code 1 2 26 27 28 30 >31}. */
    public String trace() {
        return Stream.concat(passed.stream(), Stream.of(Explanation.DECIDED + rule))
                .collect(Collectors.joining(" "));
    }
}
