package org.sallyport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code argon2} command: one process for each hash, as bash accounts for its children. */
final class DebiansHash implements Hash {

    private static final String LOOP = """
            for ((i = 0; i < %d; i++)); do
              argon2 saltsaltsaltsalt -id -t %d -k %d -p %d -l 32 -r <<< 'correct horse battery' > /dev/null || exit
            done
            times""";
    private static final Pattern CHILDREN =
            Pattern.compile("\\n(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$", Pattern.MULTILINE);

    @Override
    public double millisForEach(int count) {
        String answer = bash(LOOP.formatted(count, ITERATIONS, MEMORY_KIB, PARALLELISM));
        Matcher times = CHILDREN.matcher(answer);
        if (!times.find()) {
            throw new IllegalStateException("no argon2 here? It is Debian's package of that name: " + answer);
        }
        return (millis(times, 1) + millis(times, 3)) / count;
    }

    private static double millis(Matcher times, int group) {
        return Integer.parseInt(times.group(group)) * 60_000 + Double.parseDouble(times.group(group + 1)) * 1000;
    }

    private static String bash(String script) {
        try {
            Process bash = new ProcessBuilder("bash", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
