package org.sallyport.service.job;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of CSV (RFC 4180) for people and their spreadsheets, in which no cell is a formula (ASVS 1.2.10). */
public final class CsvText {

    /** What a spreadsheet takes for the beginning of one. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private CsvText() {}

    /** A line with its end; null is an empty cell. */
    public static String line(@Nullable Object... cells) {
        return exact(Arrays.stream(cells)
                .map(cell -> neutral(Objects.toString(cell, "")))
                .toList());
    }

    /** A line that only we read again. */
    public static String exact(List<String> cells) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(line)
                .writeRecord(cells);
        return line.toString();
    }

    private static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
