package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.CONTACT_2FA;
import static org.sallyport.domain.decision.Reason.CONTACT_2FA_DISABLED;
import static org.sallyport.domain.decision.Reason.CONTACT_NOT_SELECTED;
import static org.sallyport.domain.decision.Reason.CONTACT_PHONE_MISSING;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Rule.allow;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Purpose.Portal;

/** Rows 21 to 25: a contact whom the practice chose gives a texted code after any primary method (D-10). */
final class PortalRules {

    static final List<Rule<?>> ROWS = List.of(
            row("21", Portal.class, s -> !s.settings().contactTwoStep(), allow(CONTACT_2FA_DISABLED)),
            row("22", Portal.class, s -> !s.subject().contactFlag(), allow(CONTACT_NOT_SELECTED)),
            row("23", Portal.class, s -> !s.enrolments().phoneKnown(), deny(CONTACT_PHONE_MISSING)),
            row("24", Portal.class, s -> !s.policy().canText(), deny(SMS_UNAVAILABLE)),
            row("25", Portal.class, Rule::otherwise, (s, portal) -> Asking.forTextedCode(s, CONTACT_2FA)));

    private PortalRules() {}
}
