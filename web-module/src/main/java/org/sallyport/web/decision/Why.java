package org.sallyport.web.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.web.platform.Sentences;

/** An {@link Explanation} in sentences. */
@ApplicationScoped
public class Why {

    @Inject
    Sentences sentences;

    /** Why, what can be done about it, and what came before and didn't apply; the bare word where it has no sentence. */
    public List<String> of(Explanation explanation) {
        String reason =
                sentences.has(explanation.reasonKey()) ? sentences.of(explanation.reasonKey()) : explanation.reason();
        Stream<String> more = Stream.concat(Stream.of(explanation.nextKey()), explanation.passedKeys().stream())
                .filter(sentences::has)
                .map(sentences::of);
        return Stream.concat(Stream.of(reason), more).toList();
    }
}
