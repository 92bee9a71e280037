package org.sallyport.service.directory;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The system's libsodium, which uses the vector instructions that the processor has (ADR 0010). It knows one lane and
 * salts of 16 bytes; what it doesn't know is computed in Java.
 */
final class NativeArgon2 implements Argon2 {

    private static final Logger LOG = Logger.getLogger(NativeArgon2.class.getName());
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST_HASH = 16;
    private static final long BYTES_IN_KIB = 1024;

    private final Libsodium libsodium;
    private final int algorithm;
    private final Argon2 other = new JavaArgon2();

    private NativeArgon2(Libsodium libsodium) {
        this.libsodium = libsodium;
        algorithm = libsodium.crypto_pwhash_alg_argon2id13();
    }

    /** As sodium.h has it; {@code size_t} is a Java long where pointers have 64 bits. */
    interface Libsodium extends Library {

        int sodium_init();

        String sodium_version_string();

        int crypto_pwhash_alg_argon2id13();

        int crypto_pwhash(
                byte[] hash,
                long hashBytes,
                byte[] password,
                long passwordBytes,
                byte[] salt,
                long iterations,
                long memoryBytes,
                int algorithm);
    }

    /** Empty where there is no such library, none that is new enough, or none that may be loaded. */
    static Optional<Argon2> find(String library) {
        try {
            Libsodium libsodium = Native.load(library, Libsodium.class);
            boolean usable = Native.POINTER_SIZE == Long.BYTES && libsodium.sodium_init() >= 0;
            return usable ? Optional.of(new NativeArgon2(libsodium)) : Optional.empty();
        } catch (LinkageError e) {
            LOG.log(Level.FINE, e, () -> library + " can't be used");
            return Optional.empty();
        }
    }

    @Override
    public byte[] compute(byte[] password, byte[] salt, Argon2id.Cost cost, int length) {
        if (cost.parallelism() != 1 || salt.length != SALT_BYTES || length < SHORTEST_HASH) {
            return other.compute(password, salt, cost, length);
        }
        byte[] hash = new byte[length];
        int result = libsodium.crypto_pwhash(
                hash,
                hash.length,
                password,
                password.length,
                salt,
                cost.iterations(),
                cost.memoryKiB() * BYTES_IN_KIB,
                algorithm);
        if (result != 0) {
            throw new IllegalStateException("libsodium has no memory for a hash, or refuses its cost: " + cost);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "libsodium " + libsodium.sodium_version_string();
    }
}
