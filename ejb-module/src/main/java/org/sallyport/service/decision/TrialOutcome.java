package org.sallyport.service.decision;

import java.time.Instant;
import org.sallyport.domain.decision.Ruling;

/** How a trial ended. */
public sealed interface TrialOutcome {

    /** @param at the instant it was decided for */
    record Decided(Person person, Ruling ruling, Instant at) implements TrialOutcome {}

    /** Whom it is about. */
    record Person(String id, String login, String name) {}

    /** Nobody in the administrator's environment is called so, whoever is in others. */
    record NoSuchPerson() implements TrialOutcome {}

    /** The person has no such device, whoever else may. */
    record NoSuchDevice() implements TrialOutcome {}

    record Forbidden() implements TrialOutcome {}
}
