package org.sallyport.domain.decision;

import java.util.List;
import java.util.stream.IntStream;

/** One input of the walk and the few values of it that matter; {@code order} says which of them are tighter. */
record Axis(Order order, List<Value> values) {

    @FunctionalInterface
    interface Value {

        void giveTo(Someone someone);
    }

    private enum Order {
        NONE,
        /** Each value asks at least as much of people as every one before it. */
        EACH_TIGHTER,
        /** Each value asks at least as much as the first, and they don't compare with each other. */
        ALL_TIGHTER_THAN_FIRST
    }

    static Axis varying(Value... values) {
        return new Axis(Order.NONE, List.of(values));
    }

    static Axis tightening(Value... values) {
        return new Axis(Order.EACH_TIGHTER, List.of(values));
    }

    static Axis restricting(Value... values) {
        return new Axis(Order.ALL_TIGHTER_THAN_FIRST, List.of(values));
    }

    int size() {
        return values.size();
    }

    IntStream tighterThan(int value) {
        boolean compares = order == Order.EACH_TIGHTER || (order == Order.ALL_TIGHTER_THAN_FIRST && value == 0);
        return compares ? IntStream.range(value + 1, size()) : IntStream.empty();
    }
}
