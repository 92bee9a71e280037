package org.sallyport.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of rows; all of it is written by hand but the last column. */
record RequirementsPage(Path file, String text) {

    private static final Pattern ROW =
            Pattern.compile("^(\\| ([KOPCYF]-\\d{2}) \\| [^|]+ \\|)[^|]*\\|$", Pattern.MULTILINE);

    private static final Pattern OF_THE_PRODUCT = Pattern.compile("\\w+IT(\\.\\w+)?");

    static RequirementsPage read(String name) throws IOException {
        Path file = Path.of("..", "docs", name);
        return new RequirementsPage(file, Files.readString(file));
    }

    List<String> ids() {
        return ROW.matcher(text).results().map(row -> row.group(2)).toList();
    }

    RequirementsPage with(Map<String, ? extends Collection<String>> testsOf) {
        return new RequirementsPage(
                file, ROW.matcher(text).replaceAll(row -> row.group(1) + " " + shown(row, testsOf) + " |"));
    }

    void write() throws IOException {
        Files.writeString(file, text);
    }

    private static String shown(MatchResult row, Map<String, ? extends Collection<String>> testsOf) {
        Collection<String> tests = testsOf.get(row.group(2));
        if (tests == null) {
            return "Not built yet";
        }
        String names = tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
        return tests.stream().anyMatch(OF_THE_PRODUCT.asMatchPredicate()) ? names : "In part: " + names;
    }
}
