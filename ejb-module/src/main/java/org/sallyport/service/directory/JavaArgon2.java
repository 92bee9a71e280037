package org.sallyport.service.directory;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Bouncy Castle's, which runs wherever Java does. */
final class JavaArgon2 implements Argon2 {

    @Override
    public byte[] compute(byte[] password, byte[] salt, Argon2id.Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(cost.iterations())
                .withMemoryAsKB(cost.memoryKiB())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }

    @Override
    public String toString() {
        return "Bouncy Castle";
    }
}
