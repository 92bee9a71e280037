package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.GivenCode;
import org.sallyport.service.enrolment.UsingCode;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/**
 * Looks at one code whose attempt is reserved, in one transaction: either everything it opens is recorded and the code
 * is used up, or nothing but the audit entry is.
 */
@Stateless
public class CodeCheck {

    @Inject
    SignIns signIns;

    @Inject
    Arrivals arrivals;

    @Inject
    Situations situations;

    @Inject
    Users users;

    @Inject
    UsingCode usingCode;

    @Inject
    OpeningSession openingSession;

    @Inject
    Notices notices;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Why a code opened nothing; for the audit only. */
    public enum Refusal {
        NO_OPEN_SIGN_IN,
        LOCKED,
        /** Not looked at: too many wrong codes in a row. */
        AUTHENTICATOR_DISABLED,
        WRONG_CODE,
        REPLAYED_CODE,
        /** There was no sent code to compare with any more. */
        VOID_CODE,
        /** The person or the policy has changed since the password was right. */
        NO_LONGER_ASKED;

        boolean isOfTheCode() {
            return this == WRONG_CODE || this == REPLAYED_CODE || this == VOID_CODE;
        }
    }

    public SignInOutcome conclude(String signInId, SecondStep step, Origin origin) {
        Instant now = time.now();
        Optional<SignIn> open = signIns.lockOpen(signInId, now);
        if (open.isEmpty()) {
            return refuse(null, Refusal.NO_OPEN_SIGN_IN, origin);
        }
        SignIn signIn = open.get();
        Arrival arrival = arrivals.of(signIn, step.device(), origin, now);
        Ruling ruling =
                DecisionTable.decide(situations.of(arrival.person(), new Purpose.SignIn(), arrival.circumstances()));
        StaffUser user = arrival.person().user();
        boolean stillAsked = user.epoch() == signIn.party().userEpoch() && asks(ruling.decision(), step.method());
        Optional<Refusal> refusal = stillAsked
                ? useUp(new GivenCode(user.id(), signIn.id(), step.method(), step.code()), now)
                : Optional.of(Refusal.NO_LONGER_ASKED);
        audit.add(entry(signIn.party(), refusal.isPresent() ? AuditOutcome.REFUSED : AuditOutcome.DONE, origin)
                .under(arrival.person().environment().version())
                .because(refusal.map(Refusal::name).orElse(signIn.reason().name()))
                .tracedBy(ruling.trace()));
        if (refusal.filter(Refusal::isOfTheCode).isPresent() && signIn.noteWrongCode()) {
            notices.tell(user, Notice.CODES_FAILED);
        }
        return refusal.isPresent() ? new SignInOutcome.NotVerified() : opened(signIn, step, arrival);
    }

    private SignInOutcome opened(SignIn signIn, SecondStep step, Arrival arrival) {
        if (!signIns.end(signIn, arrival.now())) {
            throw new IllegalStateException("a locked sign-in was ended by somebody else");
        }
        boolean rememberAsked = signIn.isRememberOffered() && step.rememberDevice();
        users.noteMethod(arrival.person().user(), step.method());
        return openingSession.open(new WholeSignIn(arrival, signIn.reason(), Assurance.CODE, rememberAsked));
    }

    public SignInOutcome refuse(@Nullable Party party, Refusal refusal, Origin origin) {
        audit.add(entry(party, AuditOutcome.REFUSED, origin).because(refusal.name()));
        return new SignInOutcome.NotVerified();
    }

    /** Whatever changed between the steps, a code opens only what it would be asked for now, or not even asked for. */
    private static boolean asks(Decision decision, Method method) {
        return decision instanceof Decision.Allow || CodeAttempts.asksFor(method, decision);
    }

    private Optional<Refusal> useUp(GivenCode given, Instant now) {
        return switch (usingCode.use(given, now)) {
            case ACCEPTED -> Optional.empty();
            case WRONG_CODE -> Optional.of(Refusal.WRONG_CODE);
            case REPLAYED_CODE -> Optional.of(Refusal.REPLAYED_CODE);
            case VOID_CODE -> Optional.of(Refusal.VOID_CODE);
            case NOT_SET_UP -> Optional.of(Refusal.NO_LONGER_ASKED);
        };
    }

    private AuditEntry entry(@Nullable Party party, AuditOutcome outcome, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.ANSWER_CODE, outcome, origin);
        return party == null ? entry : entry.about(party);
    }
}
