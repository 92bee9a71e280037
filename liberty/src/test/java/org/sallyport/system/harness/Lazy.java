package org.sallyport.system.harness;

import java.util.function.Supplier;

/** Something costly that the first test in need of it makes, and that ends with the tests. */
final class Lazy<T extends AutoCloseable> {

    private final Supplier<T> maker;
    private T made;
    private RuntimeException failure;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (made == null) {
            try {
                made = maker.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }
        return made;
    }

    private void close() {
        try {
            made.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
