package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.GivenCode;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.enrolment.SettingUpDestination;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/**
 * Looks at the first code of a new key whose attempt is reserved, in one transaction: either the key is saved and the
 * sign-in is whole, or nothing but the audit entry is recorded.
 */
@Stateless
public class EnrolmentCheck {

    @Inject
    SignIns signIns;

    @Inject
    Arrivals arrivals;

    @Inject
    Situations situations;

    @Inject
    Users users;

    @Inject
    Authenticators authenticators;

    @Inject
    SettingUp settingUp;

    @Inject
    SettingUpDestination settingUpDestination;

    @Inject
    OpeningSession openingSession;

    @Inject
    Notices notices;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Why a code saved nothing; for the audit only. */
    public enum Refusal {
        NO_OPEN_SIGN_IN,
        LOCKED,
        WRONG_CODE,
        /** The key had expired, or another one has taken its place. */
        SET_UP_EXPIRED,
        /** The person or the policy has changed since the password was right. */
        NO_LONGER_ASKED
    }

    public SignInOutcome conclude(String signInId, SetUpCode step, Origin origin) {
        Instant now = time.now();
        Optional<SignIn> open = signIns.lockOpen(signInId, now);
        if (open.isEmpty()) {
            return refuse(null, Refusal.NO_OPEN_SIGN_IN, origin);
        }
        SignIn signIn = open.get();
        Arrival arrival = arrivals.of(signIn, step.device(), origin, now);
        authenticators.hold(List.of(signIn.party().userId()));
        users.hold(signIn.party().userId());
        Ruling ruling =
                DecisionTable.decide(situations.of(arrival.person(), new Purpose.SignIn(), arrival.circumstances()));
        StaffUser user = arrival.person().user();
        boolean stillDue = user.epoch() == signIn.party().userEpoch() && isDue(signIn, ruling.decision());
        Optional<Refusal> refusal = stillDue ? save(signIn, step, arrival) : Optional.of(Refusal.NO_LONGER_ASKED);
        audit.add(entry(signIn.party(), refusal.isPresent() ? AuditOutcome.REFUSED : AuditOutcome.DONE, origin)
                .under(arrival.person().environment().version())
                .because(refusal.map(Refusal::name).orElse(signIn.reason().name()))
                .tracedBy(ruling.trace()));
        return refusal.isPresent() ? new SignInOutcome.NotVerified() : opened(signIn, step, arrival);
    }

    private SignInOutcome opened(SignIn signIn, SetUpCode step, Arrival arrival) {
        Method method = methodOf(signIn);
        users.noteMethod(arrival.person().user(), method);
        if (isSetUp(method, arrival)) {
            arrival.person().user().changeMethods();
            notices.tell(arrival.person().user(), Notice.METHOD_SET_UP);
        }
        boolean rememberAsked = arrival.person().remembering().isOffered() && step.rememberDevice();
        return openingSession.open(new WholeSignIn(arrival, signIn.reason(), Assurance.CODE, rememberAsked));
    }

    public SignInOutcome refuse(@Nullable Party party, Refusal refusal, Origin origin) {
        audit.add(entry(party, AuditOutcome.REFUSED, origin).because(refusal.name()));
        return new SignInOutcome.NotVerified();
    }

    /** Whoever isn't asked any more may finish what was begun; whoever has a method now proves that one. */
    private static boolean isDue(SignIn signIn, Decision decision) {
        return decision.fold(
                allow -> true, challenge -> false, enrol -> enrol.methods().contains(methodOf(signIn)), deny -> false);
    }

    private static Method methodOf(SignIn signIn) {
        return signIn.settingUp().orElse(Method.TOTP);
    }

    /** Whether the method is set up by the code, and not only a number proven (D-13). */
    private static boolean isSetUp(Method method, Arrival arrival) {
        return method == Method.TOTP
                || SettingUpDestination.stateUnder(captureOf(arrival), method) == Destination.State.ENROLLED;
    }

    private static PhoneCapture captureOf(Arrival arrival) {
        return arrival.person().environment().settings().phoneCapture();
    }

    private SettingUp.Result confirm(SignIn signIn, SetUpCode step, Arrival arrival) {
        String userId = signIn.party().userId();
        Method method = methodOf(signIn);
        return method == Method.TOTP
                ? settingUp.confirm(userId, signIn.id(), step.code(), arrival.now())
                : settingUpDestination.confirm(
                        new GivenCode(userId, signIn.id(), method, step.code()), captureOf(arrival), arrival.now());
    }

    private Optional<Refusal> save(SignIn signIn, SetUpCode step, Arrival arrival) {
        return switch (confirm(signIn, step, arrival)) {
            case WRONG_CODE -> Optional.of(Refusal.WRONG_CODE);
            case EXPIRED -> Optional.of(Refusal.SET_UP_EXPIRED);
            case SAVED -> {
                if (!signIns.end(signIn, arrival.now())) {
                    throw new IllegalStateException("a locked sign-in was ended by somebody else");
                }
                yield Optional.empty();
            }
        };
    }

    private AuditEntry entry(@Nullable Party party, AuditOutcome outcome, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.FINISH_SET_UP, outcome, origin);
        return party == null ? entry : entry.about(party);
    }
}
