package org.sallyport.domain.decision;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Deny;

/**
 * One row of the table, in the table's columns: its id, the purposes it is for, when it holds and what it decides.
 * Says nothing about the rows before it, which didn't hold.
 */
record Rule<P extends Purpose>(
        String id, Class<P> purpose, BiPredicate<Situation, P> condition, BiFunction<Situation, P, Decision> result) {

    static <P extends Purpose> Rule<P> row(
            String id,
            Class<P> purpose,
            BiPredicate<Situation, P> condition,
            BiFunction<Situation, P, Decision> result) {
        return new Rule<>(id, purpose, condition, result);
    }

    static <P extends Purpose> Rule<P> row(
            String id, Class<P> purpose, Predicate<Situation> condition, BiFunction<Situation, P, Decision> result) {
        return new Rule<>(id, purpose, (situation, any) -> condition.test(situation), result);
    }

    /** The condition of a row that decides whatever has come so far. */
    static boolean otherwise(Situation any) {
        return true;
    }

    static <P> BiFunction<Situation, P, Decision> allow(Reason reason) {
        return allow(reason, Assurance.NONE);
    }

    static <P> BiFunction<Situation, P, Decision> allow(Reason reason, Assurance assurance) {
        Decision allow = new Allow(reason, assurance);
        return (situation, purpose) -> allow;
    }

    static <P> BiFunction<Situation, P, Decision> deny(Reason reason) {
        Decision deny = new Deny(reason);
        return (situation, purpose) -> deny;
    }

    boolean isFor(Situation situation) {
        return purpose.isInstance(situation.purpose());
    }

    /** Nothing where the row doesn't hold; the situation must be one it is for. */
    Optional<Decision> decide(Situation situation) {
        P wanted = purpose.cast(situation.purpose());
        return condition.test(situation, wanted) ? Optional.of(result.apply(situation, wanted)) : Optional.empty();
    }
}
