package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.NOTHING_TO_REMOVE;
import static org.sallyport.domain.decision.Reason.REQUIRED_BY_ENVIRONMENT;
import static org.sallyport.domain.decision.Reason.SESSION_VERIFIED;
import static org.sallyport.domain.decision.Reason.STEP_UP_CODE;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Purpose.SelfTurnOff;
import org.sallyport.domain.environment.TwoStepMode;

/** Rows 17a to 20: somebody turns the own two-step verification off, if the environment leaves it to them (D-16). */
final class TurnOffRules {

    static final List<Rule<?>> ROWS = List.of(
            row("17a", SelfTurnOff.class, Situation::nothingEnrolled, deny(NOTHING_TO_REMOVE)),
            row("18", SelfTurnOff.class, TurnOffRules::mustStayOn, deny(REQUIRED_BY_ENVIRONMENT)),
            row("19", SelfTurnOff.class, (s, off) -> off.session() != Assurance.NONE, TurnOffRules::goOn),
            row("20", SelfTurnOff.class, Rule::otherwise, (s, off) -> Asking.forCode(s, true, STEP_UP_CODE)));

    private TurnOffRules() {}

    private static boolean mustStayOn(Situation s) {
        return s.required() && !s.exempt() && s.settings().mode() != TwoStepMode.OFF;
    }

    private static Decision goOn(Situation s, SelfTurnOff off) {
        return new Allow(SESSION_VERIFIED, off.session());
    }
}
