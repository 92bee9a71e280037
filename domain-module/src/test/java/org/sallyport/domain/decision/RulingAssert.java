package org.sallyport.domain.decision;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.decision.Decision.Enrol;
import org.sallyport.domain.enrolment.Method;

/** Says of a ruling what it decides and by which row. */
final class RulingAssert extends AbstractAssert<RulingAssert, Ruling> {

    private RulingAssert(Ruling ruling) {
        super(ruling, RulingAssert.class);
    }

    static RulingAssert assertThat(Ruling ruling) {
        return new RulingAssert(ruling);
    }

    RulingAssert byRow(String row) {
        Assertions.assertThat(actual.rule()).as(actual.toString()).isEqualTo(row);
        return this;
    }

    RulingAssert allows(Reason reason) {
        return allows(reason, Assurance.NONE);
    }

    RulingAssert allows(Reason reason, Assurance assurance) {
        return decides(new Allow(reason, assurance));
    }

    RulingAssert denies(Reason reason) {
        return decides(new Deny(reason));
    }

    RulingAssert sendsToSetUp(Reason reason, Method... methods) {
        return decides(new Enrol(List.of(methods), reason));
    }

    RulingAssert asksForPassword(Reason reason) {
        return decides(new Challenge(List.of(), true, false, false, reason));
    }

    /** Exactly these methods, in this order; whether recovery or remembering is offered is said by the next words. */
    RulingAssert asksFor(Reason reason, Method... methods) {
        Assertions.assertThat(challenge().reason()).as(actual.toString()).isEqualTo(reason);
        Assertions.assertThat(challenge().methods()).as(actual.toString()).containsExactly(methods);
        Assertions.assertThat(challenge().passwordAccepted()).isFalse();
        return this;
    }

    RulingAssert acceptingRecovery(boolean accepted) {
        Assertions.assertThat(challenge().recoveryAccepted())
                .as(actual.toString())
                .isEqualTo(accepted);
        return this;
    }

    RulingAssert offeringToRemember(boolean offered) {
        Assertions.assertThat(challenge().offerRemember()).as(actual.toString()).isEqualTo(offered);
        return this;
    }

    private Challenge challenge() {
        return actual.decision()
                .fold(allow -> wrongKind(), challenge -> challenge, enrol -> wrongKind(), deny -> wrongKind());
    }

    private Challenge wrongKind() {
        throw new AssertionError("asks for nothing: " + actual);
    }

    private RulingAssert decides(Decision decision) {
        Assertions.assertThat(actual.decision()).as(actual.toString()).isEqualTo(decision);
        return this;
    }
}
