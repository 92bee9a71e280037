package org.sallyport.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision table of docs/decision.md: rows in order, and the first that holds decides. The order carries meaning;
 * each of its traps is named there under "Order".
 */
public final class DecisionTable {

    static final List<Rule<?>> ROWS = Stream.of(
                    AdmissionRules.ROWS,
                    PickupRules.ROWS,
                    RemovalRules.ROWS,
                    StepUpRules.ROWS,
                    TurnOffRules.ROWS,
                    PortalRules.ROWS,
                    StaffEntryRules.ROWS,
                    SecondStepRules.ROWS)
            .<Rule<?>>flatMap(List::stream)
            .toList();

    private DecisionTable() {}

    /** The ids of all rows, in the table's order. */
    public static List<String> rows() {
        return ROWS.stream().map(Rule::id).toList();
    }

    /** Total: the last row of every purpose holds for all that reaches it. */
    public static Ruling decide(Situation situation) {
        List<String> passed = new ArrayList<>();
        for (Rule<?> row : ROWS) {
            if (row.isFor(situation)) {
                Optional<Decision> decision = row.decide(situation);
                if (decision.isPresent()) {
                    return new Ruling(decision.get(), row.id(), passed);
                }
                passed.add(row.id());
            }
        }
        throw new IllegalStateException("No row decides " + situation.purpose());
    }
}
