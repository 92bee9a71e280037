package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.LOCKED;
import static org.sallyport.domain.decision.Reason.SUBJECT_INACTIVE;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;

/** Rows 1 and 2: whatever somebody wants, an inactive person and a running wait are refused first. */
final class AdmissionRules {

    static final List<Rule<?>> ROWS = List.of(
            row("1", Purpose.class, s -> !s.subject().active(), deny(SUBJECT_INACTIVE)),
            row("2", Purpose.class, s -> s.subject().isLockedAt(s.now()), deny(LOCKED)));

    private AdmissionRules() {}
}
