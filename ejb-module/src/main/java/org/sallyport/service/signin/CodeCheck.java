package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.Totp;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;

/**
 * Looks at one code whose attempt is reserved, in one transaction: either everything it opens is recorded and the code
 * is used up, or nothing but the audit entry is.
 */
@Stateless
public class CodeCheck {

    @Inject
    private SignIns signIns;

    @Inject
    private Users users;

    @Inject
    private Environments environments;

    @Inject
    private Situations situations;

    @Inject
    private Authenticators authenticators;

    @Inject
    private OpeningSession openingSession;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /** Why a code opened nothing; for the audit only. */
    public enum Refusal {
        NO_OPEN_SIGN_IN,
        LOCKED,
        WRONG_CODE,
        REPLAYED_CODE,
        /** The person or the policy has changed since the password was right. */
        NO_LONGER_ASKED
    }

    public SignInOutcome conclude(String signInId, SecondStep step, Origin origin) {
        Instant now = time.now();
        Optional<SignIn> open = signIns.lockOpen(signInId, now);
        if (open.isEmpty()) {
            return refuse(null, Refusal.NO_OPEN_SIGN_IN, origin);
        }
        SignIn signIn = open.get();
        Party party = signIn.party();
        if (!isStillAsked(signIn, step.method(), origin, now)) {
            return refuse(party, Refusal.NO_LONGER_ASKED, origin);
        }
        Optional<Refusal> refusal = useUp(step.code(), party.userId(), now);
        if (refusal.isPresent()) {
            return refuse(party, refusal.get(), origin);
        }
        if (!signIns.end(signIn, now)) {
            throw new IllegalStateException("a locked sign-in was ended by somebody else");
        }
        audit.add(
                entry(party, AuditOutcome.DONE, origin).because(signIn.reason().name()));
        return openingSession.open(party, signIn.reason(), Assurance.CODE, now);
    }

    public SignInOutcome refuse(@Nullable Party party, Refusal refusal, Origin origin) {
        audit.add(entry(party, AuditOutcome.REFUSED, origin).because(refusal.name()));
        return new SignInOutcome.NotVerified();
    }

    /** Whatever changed between the steps, a code opens only what the decision would ask it for, or not even ask, now. */
    private boolean isStillAsked(SignIn signIn, Method method, Origin origin, Instant now) {
        StaffUser user = users.get(signIn.party().userId());
        if (user.epoch() != signIn.party().userEpoch()) {
            return false;
        }
        Environment environment = environments.get(user.environmentId());
        Decision decision = DecisionTable.decide(situations.of(
                        new Situations.Person(user, environment), new Purpose.SignIn(), origin.network(), now))
                .decision();
        return decision.fold(
                allow -> true, challenge -> challenge.methods().contains(method), enrol -> false, deny -> false);
    }

    private Optional<Refusal> useUp(OneTimeCode code, String userId, Instant now) {
        Optional<Authenticator> authenticator =
                authenticators.findActive(userId).filter(active -> !active.isDisabled());
        if (authenticator.isEmpty()) {
            return Optional.of(Refusal.NO_LONGER_ASKED);
        }
        OptionalLong step = Totp.step(authenticators.keyOf(authenticator.get()), code, now);
        if (step.isEmpty()) {
            return Optional.of(Refusal.WRONG_CODE);
        }
        return authenticators.accept(authenticator.get(), step.getAsLong())
                ? Optional.empty()
                : Optional.of(Refusal.REPLAYED_CODE);
    }

    private AuditEntry entry(@Nullable Party party, AuditOutcome outcome, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.ANSWER_CODE, outcome, origin);
        return party == null ? entry : entry.about(party);
    }
}
