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
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
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
    public record Person(StaffUser user, Environment environment) {

        Party at(Door door) {
            return new Party(environment.id(), user.id(), user.epoch(), door);
        }

        Policy policy() {
            return new Policy(environment.settings(), environment.policyEpoch(), NO_BALANCE);
        }

        Remembering remembering() {
            return environment.settings().remembering();
        }

        /** Until when {@code device}, which is this person's, spares the code; nothing when it doesn't. */
        public Optional<Instant> rememberedUntil(Device device, Instant now) {
            return device.record().flatMap(record -> record.sparesUntil(user.epoch(), policy(), now));
        }
    }

    /**
     * What comes along with a request.
     *
     * @param network the client's address as the trusted proxies tell it, or null where it isn't the client's own
     * @param device the person's own, or null
     */
    public record Circumstances(
            @Nullable String network, @Nullable Device device, Instant now) {}

    public Situation of(Person person, Purpose purpose, Circumstances circumstances) {
        Device device = circumstances.device();
        return new Situation(
                subject(person.user(), circumstances.now()),
                purpose,
                person.policy(),
                circumstances.network(),
                device == null ? null : device.record().orElse(null),
                enrolments(authenticators.findActive(person.user().id())),
                circumstances.now());
    }

    /** Row 2 never decides here: whoever holds a reserved attempt has no wait running but the attempt's own. */
    private static Subject subject(StaffUser user, Instant now) {
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
                user.overrideAt(now),
                user.epoch());
    }

    private static Enrolments enrolments(Optional<Authenticator> authenticator) {
        return authenticator
                .map(app -> new Enrolments(
                        List.of(Method.TOTP), app.isDisabled() ? Set.of(Method.TOTP) : Set.of(), 0, false, false))
                .orElse(Enrolments.NONE);
    }
}
