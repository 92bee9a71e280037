package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.AUTHENTICATOR_DISABLED;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;

import java.util.List;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.enrolment.Method;

/** Asks for a code, and refuses where nobody could give one: a challenge without an answer is never an Allow. */
final class CodeChallenge {

    private CodeChallenge() {}

    /** By any usable method, or a recovery code where one is accepted and left. */
    static Decision byAnyMethod(Situation s, boolean recoveryAccepted, Reason reason) {
        boolean recovery = recoveryAccepted && s.hasRecovery();
        return s.usable().isEmpty() && !recovery
                ? refusal(s)
                : new Challenge(s.usable(), false, recovery, false, reason);
    }

    /** By text message alone, whatever methods staff may use. */
    static Decision byText(Situation s, Reason reason) {
        return s.disabled().contains(Method.SMS)
                ? new Deny(AUTHENTICATOR_DISABLED)
                : new Challenge(List.of(Method.SMS), false, false, false, reason);
    }

    /** The result of row 38. */
    static Deny refusal(Situation s) {
        boolean disabled = s.disabled().stream().anyMatch(s.settings()::allows);
        return new Deny(disabled ? AUTHENTICATOR_DISABLED : SMS_UNAVAILABLE);
    }
}
