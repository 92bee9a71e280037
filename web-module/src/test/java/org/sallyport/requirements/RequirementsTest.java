package org.sallyport.requirements;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/requirements.md and docs/scenarios.md say of each row which tests show it, and say so truly. */
class RequirementsTest {

    private static final String REQUIREMENTS = "requirements.md";
    private static final String SCENARIOS = "scenarios.md";
    private static final boolean WRITE = "write".equals(System.getProperty("requirements"));

    @ParameterizedTest
    @ValueSource(strings = {REQUIREMENTS, SCENARIOS})
    void saysOfEachRowWhichTestsShowIt(String name) throws IOException {
        RequirementsPage page = RequirementsPage.read(name);
        RequirementsPage upToDate = page.with(testsOf());
        if (WRITE) {
            upToDate.write();
        } else {
            assertThat(page.text())
                    .as("docs/" + name + " says how to write it anew")
                    .isEqualTo(upToDate.text());
        }
    }

    @Test
    void namesNoRowThatThereIsNot() throws IOException {
        Set<String> rows = new HashSet<>(RequirementsPage.read(REQUIREMENTS).ids());
        rows.addAll(RequirementsPage.read(SCENARIOS).ids());

        assertThat(testsOf().entrySet())
                .allMatch(named -> rows.contains(named.getKey()) || RowIds.isElsewhere(named.getKey()));
    }

    @Test
    void listsEachRowOnce() throws IOException {
        assertThat(RequirementsPage.read(REQUIREMENTS).ids()).hasSize(214).doesNotHaveDuplicates();
        assertThat(RequirementsPage.read(SCENARIOS).ids()).hasSize(25).doesNotHaveDuplicates();
    }

    private static SortedMap<String, SortedSet<String>> testsOf() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask javac = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            NamedTests named = new NamedTests();
            for (CompilationUnitTree source : javac.parse()) {
                named.scan(source, null);
            }
            return named.testsOf();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RequirementsTest::javaFiles)
                    .filter(not(file -> file.endsWith("package-info.java")))
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
