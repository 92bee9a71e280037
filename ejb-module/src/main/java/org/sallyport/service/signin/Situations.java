package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Enrolments;
import org.sallyport.domain.decision.Policy;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Situation;
import org.sallyport.domain.decision.Subject;
import org.sallyport.domain.decision.SubjectKind;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.message.SmsBalances;

/** Reads from the rows what the decision has to know about a person at a door. */
@Dependent
public class Situations {

    private final Authenticators authenticators;
    private final Destinations destinations;
    private final SmsBalances balances;

    @Inject
    public Situations(Authenticators authenticators, Destinations destinations, SmsBalances balances) {
        this.authenticators = authenticators;
        this.destinations = destinations;
        this.balances = balances;
    }

    /** Somebody, and the environment whose policy holds. */
    public record Person(StaffUser user, Environment environment) {

        Party at(Door door) {
            return new Party(environment.id(), user.id(), user.epoch(), door);
        }

        private Policy policy(long smsBalance) {
            return new Policy(environment.settings(), environment.policyEpoch(), smsBalance);
        }

        /** Which entry of the skip list {@code origin} comes under, and who told its address. */
        String skip(Origin origin, Instant now) {
            String entry = environment
                    .settings()
                    .skipping(origin.network(), now)
                    .map(SkipNetwork::cidr)
                    .orElseThrow();
            return "network " + entry
                    + (origin.proxies().isEmpty() ? "" : "; told by " + String.join(", ", origin.proxies()));
        }

        Remembering remembering() {
            return environment.settings().remembering();
        }

        /** Until when {@code device}, which is this person's, spares the code; nothing when it doesn't. */
        public Optional<Instant> rememberedUntil(Device device, Instant now) {
            return device.record().flatMap(record -> record.sparesUntil(user.epoch(), policy(0), now));
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
                person.policy(balance(person.environment())),
                circumstances.network(),
                device == null ? null : device.record().orElse(null),
                enrolments(person.user()),
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

    /** Asked for only where it matters: every other environment is spared the query. */
    private long balance(Environment environment) {
        return environment.settings().allows(Method.SMS) ? balances.left(environment.id()) : 0;
    }

    private Enrolments enrolments(StaffUser user) {
        Optional<Authenticator> app = authenticators.findActive(user.id());
        List<Destination> known = user.isReachable() ? destinations.of(user.id()) : List.of();
        List<Method> active = Stream.concat(
                        app.stream().map(found -> Method.TOTP),
                        known.stream().filter(Destination::isEnrolled).map(Destination::method))
                .sorted(Comparator.comparing((Method method) -> method != user.lastMethod())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Destination> phones = known.stream()
                .filter(destination -> destination.method() == Method.SMS)
                .toList();
        return new Enrolments(
                active,
                app.filter(Authenticator::isDisabled).isPresent() ? Set.of(Method.TOTP) : Set.of(),
                0,
                phones.stream().anyMatch(Destination::isListed),
                phones.stream().anyMatch(phone -> !phone.isListed()));
    }
}
