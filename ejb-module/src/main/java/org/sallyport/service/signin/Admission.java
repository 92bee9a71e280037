package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.signin.Device;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;

/** What follows from a checked password: asks the decision and records its outcome, in one transaction. */
@Stateless
public class Admission {

    @Inject
    private Users users;

    @Inject
    private Environments environments;

    @Inject
    private Situations situations;

    @Inject
    private Devices devices;

    @Inject
    private StartingSecondStep startingSecondStep;

    @Inject
    private OpeningSession openingSession;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    public SignInOutcome decide(CheckingPassword.Check check, PresentedDevice presented, Origin origin) {
        if (check.rightUser().isEmpty()) {
            return refuse(check, origin);
        }
        StaffUser checked = check.rightUser().get();
        Instant now = time.now();
        StaffUser user = users.get(checked.id());
        if (user.epoch() != checked.epoch()) {
            return refuse(new CheckingPassword.Check(CheckingPassword.Result.OUTDATED, user), origin);
        }
        Device known = devices.hold(presented.token(), user.id(), origin.door()).orElse(null);
        Situations.Person person = new Situations.Person(user, environments.get(user.environmentId()));
        Arrival arrival = new Arrival(person, origin, presented, known, now);
        Ruling ruling = DecisionTable.decide(situations.of(person, new Purpose.SignIn(), arrival.circumstances()));
        record(arrival, ruling);
        return ruling.decision()
                .fold(
                        allow ->
                                openingSession.open(new WholeSignIn(arrival, allow.reason(), allow.assurance(), false)),
                        challenge -> startingSecondStep.challenge(arrival, challenge),
                        enrol -> startingSecondStep.enrol(arrival, enrol),
                        deny -> denied(deny.reason()));
    }

    /** Nothing was looked at, because too much has failed from this address. */
    public SignInOutcome limit(Duration wait, Origin origin) {
        audit.add(audit.entry(AuditAction.SIGN_IN, AuditOutcome.REFUSED, origin).because("SOURCE_LIMITED"));
        return new SignInOutcome.Waiting(wait);
    }

    private void record(Arrival arrival, Ruling ruling) {
        Reason reason = ruling.decision().reason();
        AuditEntry entry = audit.entry(AuditAction.SIGN_IN, AuditOutcome.of(ruling.decision()), arrival.origin())
                .about(arrival.party())
                .under(arrival.person().environment().version())
                .because(reason.name())
                .tracedBy(ruling.trace());
        audit.add(
                reason == Reason.NETWORK_SKIP
                        ? entry.saying(arrival.person().skip(arrival.origin(), arrival.now()))
                        : entry);
    }

    private SignInOutcome refuse(CheckingPassword.Check check, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.SIGN_IN, AuditOutcome.REFUSED, origin)
                .because(check.result().name());
        StaffUser named = check.user();
        audit.add(named == null ? entry : entry.about(named.environmentId(), named.id()));
        return new SignInOutcome.NotVerified();
    }

    /** That an account is inactive or locked is told nowhere (design of the login contract, rows 1 and 2). */
    private static SignInOutcome denied(Reason reason) {
        return reason == Reason.SUBJECT_INACTIVE || reason == Reason.LOCKED
                ? new SignInOutcome.NotVerified()
                : new SignInOutcome.Denied(reason);
    }
}
