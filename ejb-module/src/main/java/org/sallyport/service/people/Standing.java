package org.sallyport.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sallyport.domain.decision.Enrolments;
import org.sallyport.domain.decision.Policy;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Situation;
import org.sallyport.domain.decision.Subject;
import org.sallyport.domain.decision.SubjectKind;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepSettings;

/** What of a person makes the difference between one state and another; the decision says which. */
record Standing(
        TwoStepOverride override, AuthSource authSource, Set<String> roles, boolean enrolled, boolean reachable) {

    /** As if texts could be sent: a state isn't another one while a balance is empty. */
    private static final long SOME_BALANCE = 1;

    TwoStepState under(TwoStepSettings settings) {
        Subject subject =
                new Subject("", SubjectKind.STAFF, true, null, authSource, roles, Set.of(), true, false, override, 0);
        return TwoStepState.of(new Situation(
                subject,
                new Purpose.SignIn(),
                new Policy(settings, 0, SOME_BALANCE),
                null,
                null,
                new Enrolments(enrolled ? List.of(Method.TOTP) : List.of(), Set.of(), 0, reachable, false),
                Instant.EPOCH));
    }
}
