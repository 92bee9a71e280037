package org.sallyport.service.override;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.platform.PlainText;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.people.FieldFault;
import org.sallyport.service.people.FieldFault.Rule;

/** What an administrator can choose for a person. */
final class OverrideRules {

    private OverrideRules() {}

    static List<FieldFault> faultsIn(
            OverrideChange change, SignedInUser administrator, TwoStepSettings settings, Instant now) {
        List<FieldFault> faults = new ArrayList<>();
        if (change.userId().equals(administrator.userId())) {
            faults.add(new FieldFault("override", Rule.OWN_OVERRIDE));
        }
        if (change.exempts()) {
            if (!settings.allowExemptions()) {
                faults.add(new FieldFault("override", Rule.NO_EXEMPTIONS));
            }
            reasonFault(change.reason()).ifPresent(rule -> faults.add(new FieldFault("reason", rule)));
            untilFault(change, now).ifPresent(rule -> faults.add(new FieldFault("until", rule)));
        }
        return faults;
    }

    private static Optional<Rule> reasonFault(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(Rule.EMPTY);
        }
        if (reason.length() > Exemption.MAX_REASON) {
            return Optional.of(Rule.REASON_TOO_LONG);
        }
        return PlainText.isOnOneLine(reason) ? Optional.empty() : Optional.of(Rule.CONTROL_CHARACTER);
    }

    private static Optional<Rule> untilFault(OverrideChange change, Instant now) {
        Instant until = change.until();
        return until != null && Exemption.Terms.mayLastUntil(until, now)
                ? Optional.empty()
                : Optional.of(Rule.NOT_WITHIN_A_YEAR);
    }
}
