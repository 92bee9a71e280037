package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;

/**
 * Asks the decision again for a session that the password alone had opened: what has been tightened since holds at its
 * next request (D-35).
 */
@Dependent
public class RecheckingSession {

    private static final Resumed NOBODY = new Resumed.Nobody();

    private final Sessions sessions;
    private final Devices devices;
    private final Situations situations;
    private final StartingSecondStep startingSecondStep;
    private final AuditTrail audit;

    @Inject
    public RecheckingSession(
            Sessions sessions,
            Devices devices,
            Situations situations,
            StartingSecondStep startingSecondStep,
            AuditTrail audit) {
        this.sessions = sessions;
        this.devices = devices;
        this.situations = situations;
        this.startingSecondStep = startingSecondStep;
        this.audit = audit;
    }

    /**
     * Nothing where a sign-in on the session's own device would let in now. Else the session ends, and of several
     * requests at once one goes on with the step that is due; over REST none does.
     */
    Optional<Resumed> recheck(Session session, Situations.Person person, Origin origin, Instant now) {
        if (session.assurance() != Assurance.NONE) {
            return Optional.empty();
        }
        Device device = devices.find(session.deviceId()).orElse(null);
        Arrival arrival = new Arrival(person, origin, PresentedDevice.application(), device, now);
        Ruling ruling = DecisionTable.decide(situations.of(person, new Purpose.SignIn(), arrival.circumstances()));
        if (ruling.decision() instanceof Decision.Allow) {
            return Optional.empty();
        }
        boolean ended = sessions.end(session, now);
        if (ended) {
            audit.add(audit.entry(AuditAction.RECHECK_SESSION, AuditOutcome.of(ruling.decision()), origin)
                    .about(session.party())
                    .under(person.environment().version())
                    .because(ruling.decision().reason().name())
                    .tracedBy(ruling.trace()));
        }
        return Optional.of(ended && arrival.door() == Door.WEB ? stepDue(ruling.decision(), arrival) : NOBODY);
    }

    private Resumed stepDue(Decision decision, Arrival arrival) {
        return decision.<Optional<Token>>fold(
                        allow -> Optional.empty(),
                        challenge -> Optional.of(
                                startingSecondStep.challenge(arrival, challenge).signIn()),
                        enrol -> Optional.of(
                                startingSecondStep.enrol(arrival, enrol).signIn()),
                        deny -> Optional.empty())
                .<Resumed>map(Resumed.StepDue::new)
                .orElse(NOBODY);
    }
}
