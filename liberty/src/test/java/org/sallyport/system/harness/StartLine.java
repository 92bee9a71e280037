package org.sallyport.system.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runners that start together: each waits at the line until all are there. */
public final class StartLine implements AutoCloseable {

    private final ExecutorService runners;
    private final CyclicBarrier line;

    private StartLine(int runners) {
        this.runners = Executors.newFixedThreadPool(runners);
        this.line = new CyclicBarrier(runners);
    }

    public static StartLine of(int runners) {
        return new StartLine(runners);
    }

    /** One run for each runner; gives what they brought back. */
    public <T> List<T> release(List<Callable<T>> runs) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> run : runs) {
            running.add(runners.submit(() -> {
                line.await(1, TimeUnit.MINUTES);
                return run.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(future.get());
        }
        return results;
    }

    @Override
    public void close() {
        runners.shutdownNow();
    }
}
