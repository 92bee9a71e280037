package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.ENVIRONMENT_OFF;
import static org.sallyport.domain.decision.Reason.EXTERNAL_IDP;
import static org.sallyport.domain.decision.Reason.NETWORK_SKIP;
import static org.sallyport.domain.decision.Reason.NOT_ENROLLED;
import static org.sallyport.domain.decision.Reason.SERVICE_ACCOUNT;
import static org.sallyport.domain.decision.Reason.SERVICE_ACCOUNT_API_ONLY;
import static org.sallyport.domain.decision.Reason.USER_EXEMPT;
import static org.sallyport.domain.decision.Reason.V3_REQUIRED;
import static org.sallyport.domain.decision.Rule.allow;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Purpose.Api;
import org.sallyport.domain.decision.Purpose.ApiV2;
import org.sallyport.domain.decision.Purpose.Interactive;
import org.sallyport.domain.decision.Purpose.SignIn;
import org.sallyport.domain.decision.Purpose.StaffDoor;
import org.sallyport.domain.environment.TwoStepMode;

/** Rows 26 to 32: which staff doors are closed to whom, and then everyone who isn't asked for a second step. */
final class StaffEntryRules {

    static final List<Rule<?>> ROWS = List.of(
            row("26", SignIn.class, StaffEntryRules::isService, deny(SERVICE_ACCOUNT_API_ONLY)),
            row("26a", ApiV2.class, s -> !s.settings().keystoneV2(), deny(V3_REQUIRED)),
            row("27", Interactive.class, StaffEntryRules::isVouchedForElsewhere, allow(EXTERNAL_IDP)),
            row("28", StaffDoor.class, s -> s.settings().mode() == TwoStepMode.OFF, allow(ENVIRONMENT_OFF)),
            row("29", Api.class, s -> isService(s) && s.nothingEnrolled(), allow(SERVICE_ACCOUNT)),
            row("30", StaffDoor.class, Situation::exempt, allow(USER_EXEMPT)),
            row("31", StaffDoor.class, Situation::passwordSuffices, allow(NOT_ENROLLED)),
            row("32", Interactive.class, StaffEntryRules::isSkipped, allow(NETWORK_SKIP)));

    private StaffEntryRules() {}

    private static boolean isService(Situation s) {
        return s.subject().isService(s.settings());
    }

    private static boolean isVouchedForElsewhere(Situation s) {
        return s.settings().externalExempt() && s.subject().authSource().isExternal();
    }

    private static boolean isSkipped(Situation s) {
        return s.isOnSkipNetwork()
                && (s.settings().skipForAdministrators()
                        || s.subject().permissions().isEmpty());
    }
}
