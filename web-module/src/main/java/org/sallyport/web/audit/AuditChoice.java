package org.sallyport.web.audit;

import java.util.List;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.web.console.Asked;
import org.sallyport.web.console.Word;

/**
 * What can be looked for, in parts of a list of choices.
 *
 * @param key of the part's name in the bundle
 * @param options in order
 */
public record AuditChoice(String key, List<Option> options) {

    static final List<AuditChoice> ALL = Stream.concat(
                    Stream.of(quickViews()), Stream.of(AuditGroup.values()).map(AuditChoice::of))
            .toList();

    /** @param key of its name in the bundle */
    public record Option(String word, String key) {}

    /** @param current whether it is what is looked at */
    public record Link(String key, String query, boolean current) {}

    /** Everything first; the rest of the search stays. */
    static List<Link> quickViews(Asked asked) {
        return Stream.concat(Stream.of(new Option("", "audit-log.what.any")), quickViews().options().stream())
                .map(option -> new Link(
                        option.key(),
                        asked.with(AuditSearch.WHAT, option.word()).way(),
                        option.word().equals(asked.text(AuditSearch.WHAT))))
                .toList();
    }

    private static AuditChoice quickViews() {
        return new AuditChoice(
                "audit-log.views",
                Stream.of(QuickView.values())
                        .map(view -> new Option(Word.of(view), "audit-log.view." + Word.of(view)))
                        .toList());
    }

    private static AuditChoice of(AuditGroup group) {
        String key = "audit-log.group." + Word.of(group);
        Stream<Option> actions = group.actions().stream()
                .map(Word::of)
                .sorted()
                .map(action -> new Option(action, "audit.does." + action));
        return new AuditChoice(
                key,
                Stream.concat(Stream.of(new Option(Word.of(group), key + ".all")), actions)
                        .toList());
    }
}
