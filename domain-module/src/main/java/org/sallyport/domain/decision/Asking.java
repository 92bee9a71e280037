package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;

import java.util.List;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.enrolment.Method;

/** The ways to ask somebody for proof. Where nobody could answer it refuses, and never lets in. */
final class Asking {

    private Asking() {}

    /** By any usable method, and by recovery code where one is accepted and left. */
    static Decision forCode(Situation s, boolean recoveryAccepted, Reason reason) {
        boolean recovery = recoveryAccepted && s.hasRecovery();
        return s.usable().isEmpty() && !recovery
                ? inVain(s)
                : new Challenge(s.usable(), false, recovery, false, reason);
    }

    /** By text message alone, whatever methods staff may use. */
    static Decision forTextedCode(Situation s, Reason reason) {
        return s.disabled().contains(Method.SMS)
                ? new Deny(AUTHENTICATOR_DISABLED)
                : new Challenge(List.of(Method.SMS), false, false, false, reason);
    }

    static Decision forRecoveryCode(Reason reason) {
        return new Challenge(List.of(), false, true, false, reason);
    }

    static Decision forPassword(Reason reason) {
        return new Challenge(List.of(), true, false, false, reason);
    }

    /** The result of row 38. */
    static Decision inVain(Situation s) {
        boolean disabled = s.disabled().stream().anyMatch(s.settings()::allows);
        return new Deny(disabled ? AUTHENTICATOR_DISABLED : SMS_UNAVAILABLE);
    }
}
