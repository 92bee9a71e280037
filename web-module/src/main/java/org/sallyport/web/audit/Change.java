package org.sallyport.web.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.platform.ChangeText;

/** One thing that an entry says was changed. */
public record Change(String field, String before, String after) {

    private static final List<String> SETTINGS = Stream.of(TwoStepSettings.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /** What an entry's detail says of before and after; empty where it doesn't say all of itself in that way. */
    static List<Change> in(AuditLine line) {
        String detail = line.detail();
        List<String> fields = fields(line.action());
        if (detail == null || fields.isEmpty()) {
            return List.of();
        }
        String field = "(" + fields.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        Pattern change = Pattern.compile(field + " (.*?) " + ChangeText.ARROW + " (.*)", Pattern.DOTALL);
        List<Matcher> parts = Stream.of(detail.split("[;,] (?=" + field + " )", -1))
                .map(change::matcher)
                .toList();
        return parts.stream().allMatch(Matcher::matches)
                ? parts.stream()
                        .map(part -> new Change(part.group(1), plain(part.group(2), line), plain(part.group(3), line)))
                        .toList()
                : List.of();
    }

    /** Settings that belong together are written as a record writes itself; what people typed stays as it is. */
    private static String plain(String value, AuditLine line) {
        return line.action() == AuditAction.CHANGE_SETTINGS
                ? value.replaceAll("\\b[A-Z][A-Za-z]+\\[([^\\[\\]]*)]", "$1").replaceAll("\\b([A-Za-z]+)=", "$1 ")
                : value;
    }

    static List<String> fields(AuditAction action) {
        return switch (action) {
            case CHANGE_SETTINGS -> SETTINGS;
            case EDIT_USER -> List.of("name", "e-mail", "roles", "status");
            case CHANGE_OVERRIDE, END_EXEMPTION -> List.of("override", "until", "reason");
            case CHANGE_PERMISSIONS -> List.of("permissions");
            case CHANGE_HELP_CONTACT -> List.of("email", "telephone", "words");
            case TOP_UP_MESSAGES -> List.of("balance");
            case CHANGE_BALANCE_WARNING -> List.of("warning");
            default -> List.of();
        };
    }
}
