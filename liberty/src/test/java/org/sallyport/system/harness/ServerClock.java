package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * The clock of a server's whole process, which libfaketime moves while it runs: forward, back, or to stand still. Timers
 * of the process go on as they are (monotonic time isn't moved).
 */
public final class ServerClock implements InstantSource {

    /** Half a millisecond more, since libfaketime cuts off what its binary fraction is short of. */
    private static final DateTimeFormatter STOPPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS'5'").withZone(ZoneOffset.UTC);

    private final Path file;
    private InstantSource shown = InstantSource.system();

    ServerClock(Path folder) {
        file = folder.resolve("clock");
        goAheadBy(Duration.ZERO);
    }

    /** What the process has to be started with. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Else every timed wait of the JVM returns at once (libfaketime 0.9.10).
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1",
                "TZ", "UTC");
    }

    /** What the server takes the time to be. */
    @Override
    public Instant instant() {
        return shown.instant();
    }

    /** Moves it and lets it go on from there. */
    public void forward(Duration duration) {
        goAheadBy(Duration.between(Instant.now(), instant()).plus(duration));
    }

    public void back(Duration duration) {
        forward(duration.negated());
    }

    /** Lets it stand where it is. */
    public Instant stop() {
        Instant now = instant().truncatedTo(ChronoUnit.MILLIS);
        stopAt(now);
        return now;
    }

    /** Moves it to {@code instant}, whole milliseconds, where it stands until it is moved again. */
    public void stopAt(Instant instant) {
        shown = InstantSource.fixed(instant);
        write(STOPPED.format(instant));
    }

    private void goAheadBy(Duration duration) {
        shown = InstantSource.offset(InstantSource.system(), duration);
        write(String.format(Locale.ROOT, "%+.3f", BigDecimal.valueOf(duration.toMillis(), 3)));
    }

    /** In one move: the process may read it at any moment. */
    private void write(String time) {
        try {
            Path next = file.resolveSibling("clock.next");
            Files.writeString(next, time);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Wire.PLAIN.reconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only Debian's own command knows where the library is. */
    private static String library() {
        try {
            Process faketime = new ProcessBuilder("faketime", "-m", "-f", "+0", "printenv", "LD_PRELOAD").start();
            return new String(faketime.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
