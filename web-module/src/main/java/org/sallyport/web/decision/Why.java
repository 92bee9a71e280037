package org.sallyport.web.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.web.platform.Sentences;

/** An {@link Explanation} in sentences. */
@ApplicationScoped
public class Why {

    @Inject
    Sentences sentences;

    /** Why, what can be done about it, and what came before and didn't apply; the bare word where it has no sentence. */
    public List<String> of(Explanation explanation) {
        Stream<String> passed = explanation.passedKeys().stream().flatMap(this::sentence);
        return Stream.concat(because(explanation).stream(), passed).toList();
    }

    /** What an entry of the log explains, in its parts; null where there is nothing to explain. */
    public @Nullable Account of(AuditLine line) {
        String trace = line.trace();
        String rule = trace == null ? null : Explanation.decidedIn(trace).orElse(null);
        return line.explanation().map(explanation -> account(explanation, rule)).orElse(null);
    }

    Account of(Ruling ruling) {
        return account(Explanation.of(ruling), ruling.rule());
    }

    private Account account(Explanation explanation, @Nullable String rule) {
        List<Step> passed = explanation.passed().stream()
                .flatMap(row -> sentence("why-not." + row).map(sentence -> new Step(row, sentence)))
                .toList();
        return new Account(because(explanation), passed, rule);
    }

    private List<String> because(Explanation explanation) {
        String reason =
                sentences.has(explanation.reasonKey()) ? sentences.of(explanation.reasonKey()) : explanation.reason();
        return Stream.concat(Stream.of(reason), sentence(explanation.nextKey())).toList();
    }

    private Stream<String> sentence(String key) {
        return sentences.has(key) ? Stream.of(sentences.of(key)) : Stream.empty();
    }

    /**
     * Why something ended as it did, in sentences.
     *
     * @param because why, and what can be done about it
     * @param passed what came before and didn't apply, in order
     * @param rule the row of the table that decided, or null where the table wasn't asked
     */
    public record Account(
            List<String> because,
            List<Step> passed,
            @Nullable String rule) {}

    /** @param row of the table */
    public record Step(String row, String sentence) {}
}
