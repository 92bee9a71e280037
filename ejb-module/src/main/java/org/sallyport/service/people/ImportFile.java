package org.sallyport.service.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.service.job.CsvText;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.people.FieldFault.Rule;

/** A file of people to import, looked at as a whole: what is wrong with one row is left to the row's own turn. */
final class ImportFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;

    /** Of one step, which is one transaction. */
    static final int ROWS_IN_A_PART = 100;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> parts = new ArrayList<>();
    private final Set<String> logins = new HashSet<>();
    private StringBuilder part = new StringBuilder();
    private int rowsInPart;
    private int rows;
    private boolean sawHeader;

    private ImportFile() {}

    /** @throws Unreadable when there is no working with it at all */
    static ImportFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Rule.FILE_TOO_LARGE);
        }
        ImportFile file = new ImportFile();
        try (CsvReader<CsvRecord> records = reader().ofCsvRecord(text(bytes))) {
            records.forEach(file::take);
        } catch (CsvParseException e) {
            throw new Unreadable(Rule.NOT_CSV, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.rows < 1) {
            throw new Unreadable(Rule.NUMBER_OF_ROWS);
        }
        file.endPart();
        return file;
    }

    /** Rows that were stored in one part. */
    static List<ImportRow> rows(String part) {
        List<ImportRow> rows = new ArrayList<>();
        reader().ofCsvRecord(part).forEach(row -> rows.add(ImportRow.read(row.getFields())));
        return rows;
    }

    List<String> parts() {
        return parts;
    }

    int size() {
        return rows;
    }

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MOST_BYTES + 1);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Rule.NOT_UTF_8, e);
        }
    }

    private void take(CsvRecord row) {
        if (!sawHeader) {
            if (!row.getFields().equals(ImportRow.HEADER)) {
                throw new Unreadable(Rule.WRONG_HEADER);
            }
            sawHeader = true;
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new Unreadable(Rule.NUMBER_OF_ROWS);
        }
        boolean repeated = !logins.add(LoginName.canonical(row.getField(0)));
        add(CsvText.exact(ImportRow.of(row.getStartingLineNumber(), repeated, row.getFields())
                .toCells()));
    }

    private void add(String line) {
        if (rowsInPart == ROWS_IN_A_PART || part.length() + line.length() > JobParts.LONGEST) {
            endPart();
        }
        part.append(line);
        rowsInPart++;
    }

    private void endPart() {
        parts.add(part.toString());
        part = new StringBuilder();
        rowsInPart = 0;
    }

    /** Why a file can't be worked with. */
    static final class Unreadable extends RuntimeException {

        private final Rule rule;

        Unreadable(Rule rule) {
            this.rule = rule;
        }

        Unreadable(Rule rule, Exception cause) {
            super(cause);
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }
}
