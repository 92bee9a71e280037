package org.sallyport.domain.decision;

import java.util.List;
import java.util.Set;
import org.sallyport.domain.enrolment.Method;

/**
 * What a person has set up.
 *
 * @param active the methods set up, last used first; withdrawn and disabled ones count
 * @param disabled those with 100 wrong codes in a row: still enrolled, never usable
 * @param recoveryLeft how many recovery codes are unused
 * @param phoneListed whether a number is on the record, proven or not
 * @param phoneVerified whether a number has proven receipt of a code
 */
public record Enrolments(
        List<Method> active, Set<Method> disabled, int recoveryLeft, boolean phoneListed, boolean phoneVerified) {

    public static final Enrolments NONE = new Enrolments(List.of(), Set.of(), 0, false, false);

    public Enrolments {
        if (Set.copyOf(active).size() < active.size()) {
            throw new IllegalArgumentException("A method is set up once: " + active);
        }
        active = List.copyOf(active);
        disabled = Set.copyOf(disabled);
    }

    boolean phoneKnown() {
        return phoneListed || phoneVerified;
    }
}
