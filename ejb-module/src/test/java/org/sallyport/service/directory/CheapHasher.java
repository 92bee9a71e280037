package org.sallyport.service.directory;

import org.sallyport.service.platform.Randomness;

/** Hashes as the product does, at a cost that tests can pay. */
@SuppressWarnings("UnnecessaryAssignment") // the framework is us
public final class CheapHasher {

    private CheapHasher() {}

    public static PasswordHasher open() {
        PasswordHasher hasher = new PasswordHasher();
        hasher.iterations = 1;
        hasher.memoryKiB = 64;
        hasher.parallelism = 1;
        hasher.permitCount = 2;
        hasher.queueLength = 100;
        hasher.randomness = new Randomness();
        hasher.prepare();
        return hasher;
    }

    /** Has no permit to give, and nobody may wait. */
    public static PasswordHasher busy() {
        PasswordHasher hasher = open();
        hasher.permitCount = 1;
        hasher.queueLength = 0;
        hasher.prepare();
        return hasher;
    }
}
