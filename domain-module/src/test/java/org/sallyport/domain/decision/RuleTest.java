package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.decision.Reason.LOCKED;
import static org.sallyport.domain.decision.Reason.NOT_ENROLLED;
import static org.sallyport.domain.decision.Reason.REMEMBERED_DEVICE;
import static org.sallyport.domain.decision.Rule.allow;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;
import static org.sallyport.domain.decision.Someone.someone;

import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.decision.Purpose.ApiV3;
import org.sallyport.domain.decision.Purpose.Interactive;
import org.sallyport.domain.decision.Purpose.SignIn;

class RuleTest {

    private static final Situation SIGNING_IN = someone().wanting(new SignIn());

    @Test
    void decidesWhereItsConditionHolds() {
        Rule<SignIn> ofSituation = row("a", SignIn.class, Rule::otherwise, deny(LOCKED));
        Rule<SignIn> ofPurpose = row("b", SignIn.class, (s, door) -> s.purpose() == door, allow(NOT_ENROLLED));

        assertThat(ofSituation.decide(SIGNING_IN)).contains(new Deny(LOCKED));
        assertThat(ofPurpose.decide(SIGNING_IN)).contains(new Allow(NOT_ENROLLED, Assurance.NONE));
    }

    @Test
    void decidesNothingElsewhere() {
        assertThat(row("a", SignIn.class, s -> false, deny(LOCKED)).decide(SIGNING_IN))
                .isEmpty();
    }

    @Test
    void letsInWithTheAssuranceItSays() {
        Rule<SignIn> remembers =
                row("a", SignIn.class, Rule::otherwise, allow(REMEMBERED_DEVICE, Assurance.REMEMBERED));

        assertThat(remembers.decide(SIGNING_IN)).contains(new Allow(REMEMBERED_DEVICE, Assurance.REMEMBERED));
    }

    @Test
    void isForItsPurposesOnly() {
        Rule<Interactive> interactive = row("a", Interactive.class, Rule::otherwise, deny(LOCKED));

        assertThat(interactive.isFor(SIGNING_IN)).isTrue();
        assertThat(interactive.isFor(someone().wanting(new ApiV3()))).isFalse();
    }
}
