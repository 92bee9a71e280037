package org.sallyport.web.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.decision.TrialOutcome.Decided;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;

/** What would be decided, in words. */
@ApplicationScoped
public class WhatIfWords {

    @Inject
    Sentences sentences;

    @Inject
    Why why;

    WhatIfAnswer of(Decided decided) {
        Ruling ruling = decided.ruling();
        Decision decision = ruling.decision();
        return new WhatIfAnswer(
                decided.person(),
                Moment.of(decided.at()),
                decision.fold(allow -> "allow", challenge -> "challenge", enrol -> "enrol", deny -> "deny"),
                decision.fold(allow -> "good", challenge -> "due", enrol -> "due", deny -> "bad"),
                decision.fold(
                        allow -> List.of(),
                        this::asked,
                        enrol -> List.of(methods("enrol", enrol.methods())),
                        deny -> List.of()),
                why.of(ruling));
    }

    private List<String> asked(Challenge challenge) {
        return Stream.of(
                        challenge.methods().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(methods("challenge", challenge.methods())),
                        when(challenge.passwordAccepted(), "password"),
                        when(challenge.recoveryAccepted(), "recovery"),
                        when(!challenge.passwordAccepted(), challenge.offerRemember() ? "offered" : "not-offered"))
                .flatMap(sentence -> sentence)
                .toList();
    }

    private Stream<String> when(boolean holds, String key) {
        return holds ? Stream.of(sentences.of("what-if.more." + key)) : Stream.empty();
    }

    private String methods(String key, List<Method> methods) {
        String names = methods.stream()
                .map(method -> sentences.of("settings." + method + ".label"))
                .collect(Collectors.joining(", "));
        return sentences.of("what-if.more." + key, names);
    }
}
