package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/decision.md is normative, so the code and the page have the same rows and the same reasons. */
class DecisionPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| (\\d+a?) \\| .* \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Test
    void hasTheRowsOfTheTableInTheirOrder() throws IOException {
        assertThat(rows().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        DecisionTable.ROWS.stream().map(Rule::id).toList());
    }

    @Test
    void hasNoReasonThatTheTableLacksAndLacksNone() throws IOException {
        assertThat(rows().flatMap(row -> REASON.matcher(row.group(2)).results()).map(MatchResult::group))
                .containsOnly(Stream.of(Reason.values()).map(Reason::name).toArray(String[]::new));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", "decision.md")))
                .results();
    }
}
