package org.sallyport.requirements;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ids in a test's name: "C-10", "C-08…C-10" or "C-08 to C-10" for all in between, and, where only letters can
 * stand, "_C10".
 */
final class RowIds {

    private static final Pattern DISPLAYED =
            Pattern.compile("\\b([KOPCYFADR])-(\\d{2,3})\\b(?:(?:…| to )\\1-(\\d{2,3})\\b)?");
    private static final Pattern IN_A_METHOD = Pattern.compile("_([KOPCYFADR])(\\d{2,3})(?=_|$)()");

    /** Ids that tests may name though no page lists them, by the last of each kind: attacks, decisions, faults. */
    private static final Map<String, Integer> ELSEWHERE = Map.of("A", 271, "D", 35, "R", 46);

    private RowIds() {}

    static Stream<String> in(String displayName) {
        return DISPLAYED.matcher(displayName).results().flatMap(RowIds::all);
    }

    static Stream<String> inMethod(String name) {
        return IN_A_METHOD.matcher(name).results().flatMap(RowIds::all);
    }

    static boolean isElsewhere(String id) {
        int number = Integer.parseInt(id.substring(2));
        return number >= 1 && number <= ELSEWHERE.getOrDefault(id.substring(0, 1), 0);
    }

    private static Stream<String> all(MatchResult ids) {
        String first = ids.group(2);
        String last = ids.group(3) == null || ids.group(3).isEmpty() ? first : ids.group(3);
        String format = "%s-%0" + first.length() + "d";
        return IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last))
                .mapToObj(number -> String.format(Locale.ROOT, format, ids.group(1), number));
    }
}
