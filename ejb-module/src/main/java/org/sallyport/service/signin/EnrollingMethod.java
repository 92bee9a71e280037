package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.enrolment.SettingUp;
import org.sallyport.service.enrolment.SettingUpDestination;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.BeginningByMessage.Beginning;

/** The set-up that has to come first where policy requires a second step and the person has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrollingMethod {

    @Inject
    private SignIns signIns;

    @Inject
    private Users users;

    @Inject
    private Environments environments;

    @Inject
    private SettingUp settingUp;

    @Inject
    private SettingUpDestination settingUpDestination;

    @Inject
    private BeginningByMessage beginningByMessage;

    @Inject
    private Attempts attempts;

    @Inject
    private LimitingSource limitingSource;

    @Inject
    private EnrolmentCheck enrolmentCheck;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /**
     * Shows the key of this sign-in, the same one for as long as it is pending, or sends a code to the address that is to be
     * set up.
     *
     * @param phone as typed; ignored where a number is known
     */
    public SetUpOutcome begin(Token token, Method method, Optional<String> phone, Origin origin) {
        Optional<SignIn> open = findOpen(token, origin);
        if (open.isEmpty()) {
            return new SetUpOutcome.NotBegun(new SignInOutcome.NotVerified());
        }
        SignIn signIn = open.get();
        if (!signIn.isEnrolmentDue()) {
            return new SetUpOutcome.NotBegun(new SignInOutcome.NotEnrolling());
        }
        if (!signIn.methods().contains(method)) {
            return new SetUpOutcome.NotBegun(new SignInOutcome.NotOffered());
        }
        return method == Method.TOTP
                ? pair(signIn, origin)
                : beginningByMessage.begin(signIn.id(), new Beginning(method, phone), origin);
    }

    private SetUpOutcome pair(SignIn signIn, Origin origin) {
        beginningByMessage.choose(signIn.id(), Method.TOTP);
        return new SetUpOutcome.Begun(settingUp.begin(
                users.get(signIn.party().userId()),
                environments.get(signIn.party().environmentId()),
                signIn.id(),
                audit.entry(AuditAction.START_SET_UP, AuditOutcome.DONE, origin)
                        .about(signIn.party())
                        .because(signIn.reason().name())));
    }

    /** The key that {@link #begin} showed, while it is pending. */
    public Optional<Pairing> pending(Token token, Origin origin) {
        return findOpen(token, origin).flatMap(this::pending);
    }

    private Optional<Pairing> pending(SignIn signIn) {
        return settingUp.find(
                users.get(signIn.party().userId()),
                environments.get(signIn.party().environmentId()),
                signIn.id(),
                time.now());
    }

    /** Verify and Save: counted before the code is looked at, and not at all where no key is pending. */
    public SignInOutcome confirm(SetUpCode step, Origin origin) {
        Optional<SignIn> open = findOpen(step.signIn(), origin);
        if (open.isEmpty()) {
            return failed(enrolmentCheck.refuse(null, EnrolmentCheck.Refusal.NO_OPEN_SIGN_IN, origin), origin);
        }
        SignIn signIn = open.get();
        if (!signIn.isEnrolmentDue()) {
            return new SignInOutcome.NotEnrolling();
        }
        if (!isPending(signIn)) {
            return enrolmentCheck.refuse(signIn.party(), EnrolmentCheck.Refusal.SET_UP_EXPIRED, origin);
        }
        SignInOutcome outcome = counted(signIn, step, origin);
        return outcome instanceof SignInOutcome.NotVerified ? failed(outcome, origin) : outcome;
    }

    private boolean isPending(SignIn signIn) {
        return signIn.settingUp().filter(method -> method != Method.TOTP).isPresent()
                ? settingUpDestination.isPending(signIn.id(), time.now())
                : pending(signIn).isPresent();
    }

    private SignInOutcome failed(SignInOutcome outcome, Origin origin) {
        limitingSource.countFailure(origin);
        return outcome;
    }

    private SignInOutcome counted(SignIn signIn, SetUpCode step, Origin origin) {
        if (attempts.reserve(signIn.countedFor()).isEmpty()) {
            enrolmentCheck.refuse(signIn.party(), EnrolmentCheck.Refusal.LOCKED, origin);
            return new SignInOutcome.Waiting(attempts.remainingWait(signIn.countedFor()));
        }
        return enrolmentCheck.conclude(signIn.id(), step, origin);
    }

    private Optional<SignIn> findOpen(Token token, Origin origin) {
        return signIns.findOpen(token, time.now())
                .filter(signIn -> signIn.party().door() == origin.door());
    }
}
