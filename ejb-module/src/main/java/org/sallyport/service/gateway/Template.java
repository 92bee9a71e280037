package org.sallyport.service.gateway;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sallyport.service.platform.StartRefused;

/** Text with gaps: {@code {to}} and the like. In JSON, braces that enclose no single word are the text's own. */
record Template(String text, Notation notation) {

    private static final Pattern GAP = Pattern.compile("\\{([a-z.]+)}");

    /** Refuses the start for a gap that nothing would fill. */
    Template having(String property, Set<String> gaps) {
        GAP.matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .filter(gap -> !gaps.contains(gap))
                .findFirst()
                .ifPresent(gap -> {
                    throw new StartRefused(property + " has the gap {" + gap + "}; there may be " + gaps);
                });
        return this;
    }

    String filled(Map<String, String> values) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap, values)));
    }

    private String value(MatchResult gap, Map<String, String> values) {
        return notation.write(values.getOrDefault(gap.group(1), ""));
    }

    boolean has(String gap) {
        return text.contains("{" + gap + "}");
    }
}
