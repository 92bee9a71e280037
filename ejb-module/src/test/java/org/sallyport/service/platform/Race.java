package org.sallyport.service.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several do one thing at the same moment. */
public final class Race implements AutoCloseable {

    private final int runners;
    private final ExecutorService threads;

    public Race(int runners) {
        this.runners = runners;
        this.threads = Executors.newFixedThreadPool(runners);
    }

    /** How many of the runners got true. */
    public long winners(Callable<Boolean> attempt) {
        CyclicBarrier start = new CyclicBarrier(runners);
        List<Future<Boolean>> finishes = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            finishes.add(threads.submit(() -> {
                start.await();
                return attempt.call();
            }));
        }
        return finishes.stream().filter(Race::won).count();
    }

    private static boolean won(Future<Boolean> finish) {
        try {
            return finish.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a runner fell", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
