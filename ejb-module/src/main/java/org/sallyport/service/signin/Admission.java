package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.Randomness;
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
    private SignIns signIns;

    @Inject
    private OpeningSession openingSession;

    @Inject
    private AuditTrail audit;

    @Inject
    private Randomness randomness;

    @Inject
    private TimeSource time;

    public SignInOutcome decide(CheckingPassword.Check check, Origin origin) {
        StaffUser checked = check.user();
        if (checked == null || check.result() != CheckingPassword.Result.RIGHT) {
            return refuse(check, origin);
        }
        Instant now = time.now();
        StaffUser user = users.get(checked.id());
        if (user.epoch() != checked.epoch() || !Objects.equals(user.passwordHash(), checked.passwordHash())) {
            return refuse(new CheckingPassword.Check(CheckingPassword.Result.OUTDATED, user), origin);
        }
        Environment environment = environments.get(user.environmentId());
        Ruling ruling = DecisionTable.decide(
                situations.of(new Situations.Person(user, environment), new Purpose.SignIn(), origin.network(), now));
        Party party = new Party(environment.id(), user.id(), user.epoch(), origin.door());
        audit.add(audit.entry(AuditAction.SIGN_IN, outcomeOf(ruling.decision()), origin)
                .about(party)
                .under(environment.version())
                .because(ruling.decision().reason().name())
                .tracedBy(ruling.trace()));
        return ruling.decision()
                .fold(
                        allow -> openingSession.open(party, allow.reason(), allow.assurance(), now),
                        challenge -> challenged(party, challenge, environment, now),
                        enrol -> enrolmentDue(party, enrol, now),
                        deny -> denied(deny.reason()));
    }

    private SignInOutcome refuse(CheckingPassword.Check check, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.SIGN_IN, AuditOutcome.REFUSED, origin)
                .because(check.result().name());
        StaffUser named = check.user();
        audit.add(named == null ? entry : entry.about(named.environmentId(), named.id()));
        return new SignInOutcome.NotVerified();
    }

    private SignInOutcome challenged(Party party, Decision.Challenge challenge, Environment environment, Instant now) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, party, challenge, now);
        signIns.add(signIn);
        return new SignInOutcome.Challenged(
                challenge.reason(),
                token,
                signIn.expiresAt(),
                challenge.methods().stream().map(OfferedMethod::of).toList(),
                challenge.recoveryAccepted(),
                challenge.offerRemember(),
                environment.settings().remembering().days());
    }

    private SignInOutcome enrolmentDue(Party party, Decision.Enrol enrol, Instant now) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, party, enrol, now);
        signIns.add(signIn);
        return new SignInOutcome.EnrolmentDue(
                enrol.reason(),
                token,
                signIn.expiresAt(),
                enrol.methods().stream().map(OfferedMethod::of).toList());
    }

    /** That an account is inactive or locked is told nowhere (design of the login contract, rows 1 and 2). */
    private static SignInOutcome denied(Reason reason) {
        return reason == Reason.SUBJECT_INACTIVE || reason == Reason.LOCKED
                ? new SignInOutcome.NotVerified()
                : new SignInOutcome.Denied(reason);
    }

    private static AuditOutcome outcomeOf(Decision decision) {
        return decision.fold(
                allow -> AuditOutcome.DONE,
                challenge -> AuditOutcome.CHALLENGED,
                enrol -> AuditOutcome.ENROLMENT_DUE,
                deny -> AuditOutcome.DENIED);
    }
}
