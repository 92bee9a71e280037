package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.API_MFA;
import static org.sallyport.domain.decision.Reason.ENROLMENT_REQUIRED;
import static org.sallyport.domain.decision.Reason.METHOD_WITHDRAWN;
import static org.sallyport.domain.decision.Reason.NEW_DEVICE;
import static org.sallyport.domain.decision.Reason.NO_MOBILE_NUMBER;
import static org.sallyport.domain.decision.Reason.REMEMBERED_DEVICE;
import static org.sallyport.domain.decision.Reason.REMEMBER_EXPIRED;
import static org.sallyport.domain.decision.Reason.REQUIRED_SETUP;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Reason.V3_REQUIRED;
import static org.sallyport.domain.decision.Rule.allow;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Enrol;
import org.sallyport.domain.decision.Purpose.ApiV2;
import org.sallyport.domain.decision.Purpose.ApiV3;
import org.sallyport.domain.decision.Purpose.Interactive;
import org.sallyport.domain.decision.Purpose.StaffDoor;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.PhoneCapture;

/** Rows 33 to 40: staff of whom a second step is wanted are sent to set-up, remembered, refused or asked for a code. */
final class SecondStepRules {

    static final List<Rule<?>> ROWS = List.of(
            row("33", ApiV2.class, Rule::otherwise, deny(V3_REQUIRED)),
            row("34", ApiV3.class, SecondStepRules::isNotSetUp, deny(ENROLMENT_REQUIRED)),
            row("35", Interactive.class, SecondStepRules::needsMessages, deny(SMS_UNAVAILABLE)),
            row("35a", Interactive.class, SecondStepRules::needsNumber, deny(NO_MOBILE_NUMBER)),
            row("36", Interactive.class, SecondStepRules::isNotSetUp, SecondStepRules::setUp),
            row("37", Interactive.class, Situation::remembered, allow(REMEMBERED_DEVICE, Assurance.REMEMBERED)),
            row("38", StaffDoor.class, SecondStepRules::hasNoWayLeft, (s, door) -> Asking.inVain(s)),
            row("39", ApiV3.class, Rule::otherwise, (s, door) -> Asking.forCode(s, true, API_MFA)),
            row("40", Interactive.class, Rule::otherwise, SecondStepRules::askForCode));

    private SecondStepRules() {}

    private static boolean isNotSetUp(Situation s) {
        return s.known().isEmpty();
    }

    private static boolean needsMessages(Situation s) {
        return isNotSetUp(s) && isTextOnly(s) && !s.policy().canText();
    }

    private static boolean needsNumber(Situation s) {
        return isNotSetUp(s)
                && isTextOnly(s)
                && s.settings().phoneCapture() == PhoneCapture.NONE
                && !s.enrolments().phoneKnown();
    }

    private static boolean isTextOnly(Situation s) {
        return s.settings().methods().equals(List.of(Method.SMS));
    }

    private static Decision setUp(Situation s, Interactive door) {
        return s.enrollable().isEmpty()
                ? Asking.inVain(s)
                : new Enrol(s.enrollable(), s.nothingEnrolled() ? REQUIRED_SETUP : METHOD_WITHDRAWN);
    }

    private static boolean hasNoWayLeft(Situation s) {
        return s.usable().isEmpty() && !s.hasRecovery();
    }

    private static Decision askForCode(Situation s, Interactive door) {
        boolean offerRemember = s.settings().remembering().isOffered();
        boolean cameBack = s.device() != null && s.device().isOf(s.subject());
        return new Challenge(
                s.usable(), false, s.hasRecovery(), offerRemember, cameBack ? REMEMBER_EXPIRED : NEW_DEVICE);
    }
}
