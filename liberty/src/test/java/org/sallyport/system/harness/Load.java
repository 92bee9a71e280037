package org.sallyport.system.harness;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * New people who sign in over REST one after the other, several at once, until it is told to stop. Every fourth is an
 * intruder, who knows the password and guesses the code.
 */
public final class Load implements AutoCloseable {

    private static final int DOORS = 4;

    private final RestClient rest;
    private final Crowd crowd;
    private final ExecutorService doors = Executors.newFixedThreadPool(DOORS);
    private final List<Future<?>> queues = new ArrayList<>();
    private final Queue<String> sessions = new ConcurrentLinkedQueue<>();
    private final Queue<Person> intruders = new ConcurrentLinkedQueue<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Semaphore signedIn = new Semaphore(0);
    private volatile boolean stopping;

    private Load(RestClient rest, Crowd crowd) {
        this.rest = rest;
        this.crowd = crowd;
    }

    public static Load on(RestClient rest, Crowd crowd) {
        Load load = new Load(rest, crowd);
        for (int door = 0; door < DOORS; door++) {
            boolean intruding = door == 0;
            load.queues.add(load.doors.submit(() -> load.keepGoing(intruding)));
        }
        return load;
    }

    /**
     * Somebody whose sign-in got an error, or no answer.
     *
     * @param atNanos of {@link System#nanoTime}
     */
    public record Failure(Person person, long atNanos, String why) {}

    private void keepGoing(boolean intruding) {
        while (!stopping) {
            Person person = crowd.somebody();
            try {
                if (intruding) {
                    guess(person);
                } else {
                    signIn(person);
                }
            } catch (UncheckedIOException e) {
                failures.add(new Failure(person, System.nanoTime(), String.valueOf(e.getMessage())));
            }
        }
    }

    private void signIn(Person person) {
        Reply password = rest.signIn(person);
        Reply code = password.status() == 200
                ? rest.answer(password.signIn(), person.app().freshCode())
                : password;
        if (code.status() == 200) {
            sessions.add(code.sessionToken());
            signedIn.release();
        } else {
            failures.add(new Failure(person, System.nanoTime(), "HTTP " + code.status()));
        }
    }

    private void guess(Person person) {
        intruders.add(person);
        Reply password = rest.signIn(person);
        if (password.status() == 200) {
            rest.answer(password.signIn(), person.app().wrongCode());
        }
    }

    /** Waits until so many more have signed in. */
    public void awaitMore(int people) throws InterruptedException {
        signedIn.drainPermits();
        if (!signedIn.tryAcquire(people, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("only " + signedIn.availablePermits() + " signed in: " + failures);
        }
    }

    /** The tokens of those who are in. */
    public List<String> sessions() {
        return new ArrayList<>(sessions);
    }

    public List<Person> intruders() {
        return new ArrayList<>(intruders);
    }

    public List<Failure> failures() {
        return new ArrayList<>(failures);
    }

    /** Lets everybody finish who has begun. */
    @Override
    public void close() {
        stopping = true;
        doors.shutdown();
        try {
            for (Future<?> queue : queues) {
                queue.get(1, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
