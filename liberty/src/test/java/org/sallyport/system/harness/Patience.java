package org.sallyport.system.harness;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
public final class Patience {

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private Patience() {}

    /** Looks again and again, and fails when it hasn't come true {@code within} that time. */
    public static void until(String what, Duration within, BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        Semaphore never = new Semaphore(0);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end || never.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("not within " + within + ": " + what);
            }
        }
    }
}
