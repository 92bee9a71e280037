package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sallyport.service.platform.Randomness;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // the framework is us
    void prepare() {
        hasher.iterations = 1;
        hasher.memoryKiB = 64;
        hasher.parallelism = 1;
        hasher.permitCount = 1;
        hasher.queueLength = 0;
        hasher.randomness = new Randomness();
        hasher.prepare();
    }

    @Test
    void hashesAtTheConfiguredCostWithASaltOfItsOwn() {
        String first = hasher.hash("secret");

        assertThat(first).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(hasher.hash("secret")).isNotEqualTo(first);
        assertThat(hasher.matches("secret", first)).isTrue();
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // the framework is us
    void asksForANewHashWhenAnyPartOfTheCostWasChanged() {
        String stored = hasher.hash("secret");
        assertThat(hasher.needsRehash(stored)).isFalse();

        hasher.iterations = 2;
        assertThat(hasher.needsRehash(stored)).isTrue();
        hasher.iterations = 1;
        hasher.memoryKiB = 32;
        assertThat(hasher.needsRehash(stored)).isTrue();
        hasher.memoryKiB = 64;
        hasher.parallelism = 2;
        assertThat(hasher.needsRehash(stored)).isTrue();
    }

    /** */
    @Test
    void turnsTheNextOneAwayAtOnceWhenPermitsAndQueueAreFull()
            throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Optional<String>> first = CompletableFuture.supplyAsync(() -> hasher.whenFree(() -> {
            busy.countDown();
            return awaited(done);
        }));
        busy.await();

        assertThat(hasher.whenFree(() -> "second")).isEmpty();
        done.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS)).contains("finished");
        assertThat(hasher.whenFree(() -> "third")).contains("third");
    }

    @Test
    void givesThePermitBackWhenTheWorkFails() {
        try {
            hasher.whenFree(() -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }

        assertThat(hasher.whenFree(() -> "next")).contains("next");
    }

    /** nobody costs what somebody costs, and each is one line of the log. */
    @Test
    void logsOneLineForEachHashAndNoSecretInIt() {
        String stored = hasher.hash("secret");
        try (CountedLines lines = new CountedLines()) {
            hasher.matches("secret", stored);
            assertThat(lines.count).isEqualTo(1);
            hasher.matchNobody("secret");
            assertThat(lines.count).isEqualTo(2);
        }
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "finished";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static final class CountedLines extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger(PasswordHasher.class.getName());
        private int count;

        CountedLines() {
            logger.setLevel(Level.FINER);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            assertThat(line.getMessage()).isEqualTo("argon2id");
            count++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
