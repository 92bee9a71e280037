package org.sallyport.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.UnpackedEar;

/** The product's own hasher in a process that does nothing else, with the JVM options of the server. */
final class OwnHash implements Hash, AutoCloseable {

    private static final String LOOP = "org.sallyport.service.directory.HashLoop";

    private final Process process;
    private final BufferedReader answers;

    private OwnHash(Process process) {
        this.process = process;
        answers = process.inputReader();
    }

    static OwnHash start() {
        try {
            List<String> command = new ArrayList<>(List.of("java"));
            Files.readAllLines(Built.configuration().resolve("jvm.options")).stream()
                    .filter(line -> line.startsWith("-"))
                    .forEach(command::add);
            command.addAll(List.of("-cp", classPath(), LOOP));
            for (int part : new int[] {ITERATIONS, MEMORY_KIB, PARALLELISM}) {
                command.add(Integer.toString(part));
            }
            return new OwnHash(new ProcessBuilder(command)
                    .directory(Built.folder("bench").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() throws IOException {
        return System.getProperty("product.hasher")
                + File.pathSeparator
                + UnpackedEar.into("bench").classPathOfUseCases();
    }

    @Override
    public double millisForEach(int count) {
        try {
            var questions = process.outputWriter();
            questions.write(count + "\n");
            questions.flush();
            return Double.parseDouble(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
