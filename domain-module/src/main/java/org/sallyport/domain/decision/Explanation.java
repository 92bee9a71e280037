package org.sallyport.domain.decision;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something ended as it did, as the audit kept it. It is read from the reason and the trace that the decision left,
 * and never decided anew; the sentences themselves are in the message bundle.
 *
 * @param reason a {@link Reason}, or why a credential wasn't right or not looked at
 * @param passed the rows of the table that came before the one that decided and didn't hold, in order
 */
public record Explanation(String reason, List<String> passed) {

    /** In a {@link Ruling#trace}, before the row that decided. */
    static final String DECIDED = ">";

    public Explanation {
        Objects.requireNonNull(reason);
        passed = List.copyOf(passed);
    }

    public static Explanation of(Ruling ruling) {
        return new Explanation(ruling.decision().reason().name(), ruling.passed());
    }

    /** @param trace of the decision, or null where none was asked */
    public static Explanation stored(String reason, @Nullable String trace) {
        return new Explanation(reason, trace == null ? List.of() : passedIn(trace));
    }

    private static List<String> passedIn(String trace) {
        return Stream.of(trace.split(" "))
                .filter(row -> !row.startsWith(DECIDED))
                .toList();
    }

    /** The row that decided, as a trace tells; empty where it tells none. */
    public static Optional<String> decidedIn(String trace) {
        return Stream.of(trace.split(" "))
                .filter(row -> row.startsWith(DECIDED))
                .map(row -> row.substring(DECIDED.length()))
                .findFirst();
    }

    /** Where the message bundle keeps why, for example {@code why.new-device}. */
    public String reasonKey() {
        return "why." + spelled();
    }

    /** Where it keeps what can be done about it, for example {@code why-next.new-device}. */
    public String nextKey() {
        return "why-next." + spelled();
    }

    /** Where it keeps what didn't apply, for example {@code why-not.37}. */
    public List<String> passedKeys() {
        return passed.stream().map(row -> "why-not." + row).toList();
    }

    private String spelled() {
        return reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
