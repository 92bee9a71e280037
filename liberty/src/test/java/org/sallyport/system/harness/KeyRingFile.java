package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key ring as an operator makes it: one key, for the server's eyes only. */
final class KeyRingFile {

    private KeyRingFile() {}

    static void write(Path file) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String ring = "{\"keys\": [{\"kid\": \"2026-11\", \"created\": \"2026-11-22T00:00:00Z\", \"key\": \"%s\"}]}"
                .formatted(Secrets.note(Base64.getEncoder().encodeToString(key)));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ring);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
