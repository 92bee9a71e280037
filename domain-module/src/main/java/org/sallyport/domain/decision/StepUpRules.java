package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.NO_STEP_UP_FACTOR;
import static org.sallyport.domain.decision.Reason.SESSION_VERIFIED;
import static org.sallyport.domain.decision.Reason.STEP_UP_CODE;
import static org.sallyport.domain.decision.Reason.STEP_UP_PASSWORD;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.decision.Purpose.ChangeSignIn;
import org.sallyport.domain.decision.Purpose.StepUp;

/**
 * Rows 14a to 17: proof inside a session, whatever the mode, network or remembered device. Who has a method gives a
 * code, who has none the password.
 */
final class StepUpRules {

    static final List<Rule<?>> ROWS = List.of(
            row("14a", ChangeSignIn.class, StepUpRules::isProvenAfresh, StepUpRules::goOn),
            row("15", StepUp.class, s -> !s.known().isEmpty(), StepUpRules::askForCode),
            row("16", StepUp.class, StepUpRules::hasPasswordOnly, (s, action) -> Asking.forPassword(STEP_UP_PASSWORD)),
            row("17", StepUp.class, Rule::otherwise, StepUpRules::askForRecoveryCodeAtMost));

    private StepUpRules() {}

    /**
     * A fresh password serves only where it signs in by itself. Someone required may have an account's number to be
     * asked on, and withdrawing SMS must not turn that Challenge into an Allow.
     */
    private static boolean isProvenAfresh(Situation s, ChangeSignIn change) {
        Proof proof = change.lastProof();
        return proof != null
                && proof.isFreshAt(s.now())
                && (proof.kind() != Proof.Kind.PASSWORD || s.passwordSuffices());
    }

    private static Decision goOn(Situation s, ChangeSignIn change) {
        return new Allow(SESSION_VERIFIED, change.assurance());
    }

    private static Decision askForCode(Situation s, StepUp action) {
        return Asking.forCode(s, action.acceptsRecovery(), STEP_UP_CODE);
    }

    private static boolean hasPasswordOnly(Situation s) {
        return s.nothingEnrolled() && s.subject().hasPassword();
    }

    /** Of someone signed in elsewhere, or whose every method is withdrawn. */
    private static Decision askForRecoveryCodeAtMost(Situation s, StepUp action) {
        return action.acceptsRecovery() && s.hasRecovery()
                ? Asking.forRecoveryCode(STEP_UP_CODE)
                : new Deny(NO_STEP_UP_FACTOR);
    }
}
