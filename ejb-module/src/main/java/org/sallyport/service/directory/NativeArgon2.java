package org.sallyport.service.directory;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The system's libsodium, which uses the vector instructions that the processor has (ADR 0010). It knows one lane and
 * salts of 16 bytes; what it doesn't know is computed in Java.
 */
final class NativeArgon2 implements Argon2 {

    private static final Logger LOG = Logger.getLogger(NativeArgon2.class.getName());
    private static final Object[] NOTHING = {};
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST_HASH = 16;
    private static final long BYTES_IN_KIB = 1024;

    private final Function hashing;
    private final int algorithm;
    private final String version;
    private final Argon2 other = new JavaArgon2();

    private NativeArgon2(NativeLibrary libsodium) {
        hashing = libsodium.getFunction("crypto_pwhash");
        algorithm = libsodium.getFunction("crypto_pwhash_alg_argon2id13").invokeInt(NOTHING);
        version = libsodium.getFunction("sodium_version_string").invokeString(NOTHING, false);
    }

    /** Empty where there is no such library, none that is new enough, or none that may be loaded. */
    static Optional<Argon2> find(String library) {
        try {
            NativeLibrary libsodium = NativeLibrary.getInstance(library);
            boolean isReady = libsodium.getFunction("sodium_init").invokeInt(NOTHING) >= 0;
            // The lengths are passed as longs, which a size_t is where pointers have 64 bits.
            boolean isWideEnough = Native.POINTER_SIZE == Long.BYTES;
            return isReady && isWideEnough ? Optional.of(new NativeArgon2(libsodium)) : Optional.empty();
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
        // In the order of sodium.h.
        int result = hashing.invokeInt(new Object[] {
            hash,
            (long) hash.length,
            password,
            (long) password.length,
            salt,
            (long) cost.iterations(),
            cost.memoryKiB() * BYTES_IN_KIB,
            algorithm
        });
        if (result != 0) {
            throw new IllegalStateException("libsodium has no memory for a hash, or refuses its cost: " + cost);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "libsodium " + version;
    }
}
