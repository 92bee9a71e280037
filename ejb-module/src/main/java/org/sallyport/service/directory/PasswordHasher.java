package org.sallyport.service.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.Startup;

/**
 * Hashes passwords, no more at once than there are permits: unbounded, hashing is how a crowd stops the server.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final Logger LOG = Logger.getLogger(PasswordHasher.class.getName());
    private static final long LONGEST_QUEUE_SECONDS = 5;
    private static final Argon2 FASTEST = NativeArgon2.find("sodium").orElseGet(JavaArgon2::new);

    @Inject
    @ConfigProperty(name = "sallyport.argon2.iterations", defaultValue = "2")
    int iterations;

    @Inject
    @ConfigProperty(name = "sallyport.argon2.memoryKiB", defaultValue = "19456")
    int memoryKiB;

    @Inject
    @ConfigProperty(name = "sallyport.argon2.parallelism", defaultValue = "1")
    int parallelism;

    /** 0 means as many as there are cores. */
    @Inject
    @ConfigProperty(name = "sallyport.hashing.permits", defaultValue = "0")
    int permitCount;

    /** How many may wait for a permit; the next one is turned away at once. */
    @Inject
    @ConfigProperty(name = "sallyport.hashing.queue", defaultValue = "100")
    int queueLength;

    @Inject
    Randomness randomness;

    private Semaphore permits = new Semaphore(1, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final Argon2id argon2id = new Argon2id(FASTEST);
    private String nobodysHash = "";

    /** Hashes once, so that an impossible cost stops the start and not the first sign-in. */
    void checkCost(@Observes Startup.Started started) {
        matchNobody(randomness.token().reveal());
        LOG.info(() -> "Passwords are hashed by " + FASTEST);
    }

    @PostConstruct
    void prepare() {
        permits = new Semaphore(
                permitCount > 0 ? permitCount : Runtime.getRuntime().availableProcessors(), true);
        nobodysHash = hash(randomness.token().reveal());
    }

    /** Does {@code work}, which hashes once, when there is a permit; empty when too many wait for one already. */
    public <T> Optional<T> whenFree(Supplier<T> work) {
        if (!acquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            permits.release();
        }
    }

    private boolean acquire() {
        try {
            // With a time limit, even of none, nobody overtakes those who wait.
            return permits.tryAcquire(0, TimeUnit.SECONDS) || acquireAfterWaiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean acquireAfterWaiting() throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= queueLength
                    && permits.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** In PHC form, at the configured cost. */
    public String hash(String password) {
        count();
        return argon2id.hash(password, randomness.bytes(Argon2id.SALT_BYTES), cost());
    }

    /** Whether {@code phc} was made at another cost than the configured one. */
    public boolean needsRehash(String phc) {
        return !Argon2id.costOf(phc).equals(cost());
    }

    private Argon2id.Cost cost() {
        return new Argon2id.Cost(iterations, memoryKiB, parallelism);
    }

    public boolean matches(String password, String phc) {
        count();
        return argon2id.matches(password, phc);
    }

    /** Costs what {@link #matches} costs where there is nobody to match, so that time tells nothing. */
    public void matchNobody(String password) {
        count();
        if (argon2id.matches(password, nobodysHash)) {
            throw new AssertionError("a password equals 256 random bits");
        }
    }

    /** One line for each hash, so that equal cost is shown by counting. */
    private static void count() {
        LOG.finer("argon2id");
    }
}
