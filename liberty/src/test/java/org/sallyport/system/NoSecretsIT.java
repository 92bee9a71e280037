package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.Folders;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;

/** Runs last, over all that the servers of the other classes have written with every trace of the product on. */
@DisplayName("I7: no secret in any log, at any trace level")
@Order(Integer.MAX_VALUE)
class NoSecretsIT {

    /** What the sample tells whoever has started it, on purpose: everybody knows it anyway. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\s+(Password of everyone|Key of everyone who is set up|a code of it): .*");

    /** Random bits and test keys are long; codes are looked for on their own. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._~+/=-]{20,}");

    @Test
    void findsNoSecretInAnyLog() throws IOException {
        Servers.sampleOnDerby();
        for (Bench bench : Bench.values()) {
            bench.server();
        }
        List<Path> logs = Folders.filesBelow(Built.folder("servers")).stream()
                .filter(file -> file.toString().contains("/logs/"))
                .toList();

        assertThat(logs).anyMatch(log -> log.endsWith("trace.log"));
        assertThat(Secrets.noted()).isNotEmpty();
        assertThat(told(logs)).isEmpty();
    }

    private static List<String> told(List<Path> logs) throws IOException {
        Set<String> secrets = Secrets.noted();
        Pattern passwordsAndCodes = Pattern.compile(secrets.stream()
                .filter(secret -> !WORD.matcher(secret).matches())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![0-9A-Za-z.:-])(?:", ")(?![0-9A-Za-z.:-])")));
        List<String> told = new ArrayList<>();
        for (Path log : logs) {
            Files.readString(log, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !ANNOUNCED.matcher(line).matches())
                    .filter(line -> passwordsAndCodes.matcher(line).find() || hasOneOf(secrets, line))
                    .map(line -> log.getFileName() + ": " + line)
                    .forEach(told::add);
        }
        return told;
    }

    private static boolean hasOneOf(Set<String> secrets, String line) {
        return WORD.matcher(line).results().anyMatch(word -> secrets.contains(word.group()));
    }
}
