package org.sallyport.service.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds a secret, which only its owner may read. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final String what;
    private final Path file;

    /** @param what for people: "the key ring" */
    public SecretFile(String what, Path file) {
        this.what = what;
        this.file = file;
    }

    /** Refuses the start when others may read it, or this server may not. */
    public byte[] read() {
        try {
            refuseIfOthersCanReadIt();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartRefused(what + " " + file + " can't be read; let the server's user read it", e);
        }
    }

    /** As text, without the end of line that an editor leaves. */
    public String firstLine() {
        return new String(read(), StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
    }

    private void refuseIfOthersCanReadIt() throws IOException {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new StartRefused(what + " " + file + " is open to other users; run: chmod 600 " + file);
            }
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions can't be asked; the deployment guide says what to do there.
        }
    }
}
