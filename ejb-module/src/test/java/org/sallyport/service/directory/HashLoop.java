package org.sallyport.service.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.sallyport.service.platform.Randomness;

/**
 * What one hash costs this process when it does nothing else (docs/benchmark.md): reads a count from each line of its
 * input, hashes as often, and answers with the milliseconds of CPU, collector and compiler included, of each.
 */
final class HashLoop {

    private static final double NANOS_IN_MILLI = 1e6;

    private HashLoop() {}

    @SuppressWarnings("UnnecessaryAssignment") // the framework is us
    public static void main(String[] cost) throws IOException {
        PasswordHasher hasher = new PasswordHasher();
        hasher.iterations = Integer.parseInt(cost[0]);
        hasher.memoryKiB = Integer.parseInt(cost[1]);
        hasher.parallelism = Integer.parseInt(cost[2]);
        hasher.randomness = new Randomness();
        hasher.prepare();
        String stored = hasher.hash("correct horse battery");
        BufferedReader counts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = counts.readLine(); line != null; line = counts.readLine()) {
            int count = Integer.parseInt(line);
            long before = cpuNanos();
            for (int i = 0; i < count; i++) {
                if (!hasher.matches("correct horse battery", stored)) {
                    throw new IllegalStateException("a hash doesn't match its own password");
                }
            }
            System.out.println((cpuNanos() - before) / NANOS_IN_MILLI / count);
        }
    }

    private static long cpuNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
