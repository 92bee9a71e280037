package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Enrolments;
import org.sallyport.domain.decision.Policy;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Situation;
import org.sallyport.domain.decision.Subject;
import org.sallyport.domain.decision.SubjectKind;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.enrolment.Authenticators;

/** Reads from the rows what the decision has to know about a person at a door. */
@Dependent
public class Situations {

    /** No environment has a balance yet; an empty one offers no text messages. */
    private static final long NO_BALANCE = 0;

    private final Authenticators authenticators;

    @Inject
    public Situations(Authenticators authenticators) {
        this.authenticators = authenticators;
    }

    /** Somebody, and the environment whose policy holds. */
    public record Person(StaffUser user, Environment environment) {}

    public Situation of(Person person, Purpose purpose, @Nullable String network, Instant now) {
        StaffUser user = person.user();
        Environment environment = person.environment();
        return new Situation(
                subject(user),
                purpose,
                new Policy(environment.settings(), environment.policyEpoch(), NO_BALANCE),
                network,
                null,
                enrolments(authenticators.findActive(user.id())),
                now);
    }

    /** Row 2 never decides here: whoever holds a reserved attempt has no wait running but the attempt's own. */
    private static Subject subject(StaffUser user) {
        return new Subject(
                user.id(),
                SubjectKind.STAFF,
                user.isActive(),
                null,
                user.authSource(),
                user.roles(),
                user.permissions(),
                user.passwordHash() != null,
                false,
                user.override(),
                user.epoch());
    }

    private static Enrolments enrolments(Optional<Authenticator> authenticator) {
        return authenticator
                .map(app -> new Enrolments(
                        List.of(Method.TOTP), app.isDisabled() ? Set.of(Method.TOTP) : Set.of(), 0, false, false))
                .orElse(Enrolments.NONE);
    }
}
