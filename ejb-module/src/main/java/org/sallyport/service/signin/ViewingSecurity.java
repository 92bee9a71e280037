package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.TimeSource;

/** Tells people how things stand with their own two-step verification. */
@Stateless
public class ViewingSecurity {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private Authenticators authenticators;

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
        return new SecurityState(
                app.isPresent(),
                app.flatMap(Authenticator::activatedAt).orElse(null),
                app.filter(Authenticator::isDisabled).isPresent(),
                settings.mode() == TwoStepMode.OFF,
                live.isAppOffered(),
                turnOff == Reason.REQUIRED_BY_ENVIRONMENT,
                settings.vocabulary());
    }
}
