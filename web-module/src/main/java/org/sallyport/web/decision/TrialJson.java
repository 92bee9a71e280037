package org.sallyport.web.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.decision.TrialOutcome.Decided;
import org.sallyport.service.decision.TrialOutcome.Person;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** What would be decided, in JSON. */
@ApplicationScoped
class TrialJson {

    @Inject
    Why why;

    JsonObjectBuilder of(Decided decided) {
        Person person = decided.person();
        Ruling ruling = decided.ruling();
        return decision(ruling.decision())
                .add("reason", ruling.decision().reason().name())
                .add("rule", ruling.rule())
                .add("trace", ruling.trace())
                .add("why", texts(why.of(Explanation.of(ruling))))
                .add(
                        "person",
                        JsonAnswer.object()
                                .add("id", person.id())
                                .add("login", person.login())
                                .add("name", person.name()))
                .add("at", JsonInstant.format(decided.at()));
    }

    private static JsonObjectBuilder decision(Decision decision) {
        return decision.fold(
                allow -> outcome("ALLOW").add("assurance", allow.assurance().name()),
                challenge -> outcome("CHALLENGE")
                        .add("methods", names(challenge.methods()))
                        .add("passwordAccepted", challenge.passwordAccepted())
                        .add("recoveryAccepted", challenge.recoveryAccepted())
                        .add("offerRemember", challenge.offerRemember()),
                enrol -> outcome("ENROL").add("methods", names(enrol.methods())),
                deny -> outcome("DENY"));
    }

    private static JsonObjectBuilder outcome(String outcome) {
        return JsonAnswer.object().add("outcome", outcome);
    }

    private static JsonArrayBuilder names(List<Method> methods) {
        return texts(methods.stream().map(Method::name).toList());
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        JsonArrayBuilder array = JsonAnswer.array();
        texts.forEach(array::add);
        return array;
    }
}
