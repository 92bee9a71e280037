package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything a server writes: console, messages, trace, first failure captures. */
public final class ServerLog {

    private static final String APPLICATION_STARTED = "CWWKZ0001I";
    private static final String PORT_TAKEN = "CWWKO0221E";
    private static final String APPLICATION_FAILED = "CWWKZ0002E";
    private static final String SERVER_IS_UP = "CWWKF0011I";
    private static final String HASHED = "argon2id";
    private static final int LAST_LINES = 20;

    private final Path logs;

    ServerLog(Path server) {
        logs = server.resolve("logs");
    }

    Path console() {
        return logs.resolve("console.log");
    }

    /** Starts anew, so that what is read later was written later. */
    void forget() {
        try {
            Folders.remove(logs);
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean saysTheApplicationStarted() {
        return consoleSays(APPLICATION_STARTED);
    }

    boolean saysAPortIsTaken() {
        return consoleSays(PORT_TAKEN);
    }

    boolean saysTheApplicationFailed() {
        return consoleSays(APPLICATION_FAILED);
    }

    boolean saysTheServerIsUp() {
        return consoleSays(SERVER_IS_UP);
    }

    private boolean consoleSays(String code) {
        return lines(console()).anyMatch(line -> line.contains(code));
    }

    /** How many passwords were hashed so far: the hasher traces each one. */
    public long hashes() {
        return lines(logs.resolve("trace.log"))
                .filter(line -> line.contains("PasswordHasher") && line.contains(HASHED))
                .count();
    }

    public List<Path> files() {
        try {
            return Folders.filesBelow(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever was logged as an error. */
    public List<String> errors() {
        return matching("\\[[^]]*] \\S+ \\S+ +[EF] .*");
    }

    /** What the product itself logged as an error. */
    public List<String> ownErrors() {
        return matching("\\[[^]]*] \\S+ org\\.sallyport\\.\\S+ +[EF] .*");
    }

    private List<String> matching(String pattern) {
        return lines(logs.resolve("messages.log"))
                .filter(line -> line.matches(pattern))
                .toList();
    }

    /** Everything in the log of messages, line by line. */
    public List<String> messages() {
        return lines(logs.resolve("messages.log")).toList();
    }

    String lastLines() {
        List<String> all = lines(logs.resolve("messages.log")).toList();
        return String.join("\n", ownErrors()) + "\n…\n"
                + String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
    }

    /** The lines of a file, none when it isn't there yet. */
    public static Stream<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1).lines()
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
