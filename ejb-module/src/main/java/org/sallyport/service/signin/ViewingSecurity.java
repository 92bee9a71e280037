package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.platform.TimeSource;

/** Tells people how things stand with their own two-step verification. */
@Stateless
public class ViewingSecurity {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private Authenticators authenticators;

    @Inject
    private Destinations destinations;

    @Inject
    private TimeSource time;

    /** Empty when the session is over. */
    public Optional<SecurityState> of(String sessionId) {
        Instant now = time.now();
        return ownSessions.find(sessionId, now).map(live -> of(live, now));
    }

    private SecurityState of(OwnSession live, Instant now) {
        TwoStepSettings settings = live.person().environment().settings();
        Optional<Authenticator> app =
                authenticators.findActive(live.person().user().id());
        Reason turnOff = ownSessions
                .decide(live, ProtectedAction.TURN_OFF, now)
                .decision()
                .reason();
        List<Destination> phones = live.person().user().isReachable()
                ? destinations.of(live.person().user().id()).stream()
                        .filter(known -> known.method() == Method.SMS && settings.allows(Method.SMS))
                        .toList()
                : List.of();
        return new SecurityState(
                app.isPresent() || phones.stream().anyMatch(Destination::isEnrolled),
                destinations
                        .target(live.person().user().id(), Method.SMS)
                        .filter(address -> !phones.isEmpty())
                        .map(CodeAddress::hint)
                        .orElse(null),
                !phones.isEmpty() && phones.stream().allMatch(phone -> phone.state() == Destination.State.VERIFIED),
                app.flatMap(Authenticator::activatedAt).orElse(null),
                app.filter(Authenticator::isDisabled).isPresent(),
                settings.mode() == TwoStepMode.OFF,
                live.isAppOffered(),
                turnOff == Reason.REQUIRED_BY_ENVIRONMENT,
                settings.vocabulary());
    }
}
