package org.sallyport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process as Linux accounts for it, all its threads together. */
record ServerProcess(long pid) {

    /** Of the times in /proc, whatever the kernel's own tick is (proc(5), USER_HZ). */
    private static final int TICK_MILLIS = 10;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int KIB_IN_MIB = 1024;

    /** User and system time since it started, in steps of 10 ms. */
    Duration cpu() {
        String stat = read("stat");
        // The second field is the command's name in brackets, which may hold blanks: count from behind it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis(
                TICK_MILLIS * (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])));
    }

    /** What it holds of the machine's memory now. */
    long residentMiB() {
        String resident = read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(resident.replaceAll("\\D", "")) / KIB_IN_MIB;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
