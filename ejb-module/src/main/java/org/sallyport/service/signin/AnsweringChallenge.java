package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.platform.TimeSource;

/** The second step: a code, counted before it is looked at. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnsweringChallenge {

    @Inject
    private SignIns signIns;

    @Inject
    private CodeAttempts codeAttempts;

    @Inject
    private Attempts attempts;

    @Inject
    private LimitingSource limitingSource;

    @Inject
    private CodeCheck codeCheck;

    @Inject
    private TimeSource time;

    public SignInOutcome answer(SecondStep step, Origin origin) {
        SignInOutcome outcome = counted(step, origin);
        if (outcome instanceof SignInOutcome.NotVerified) {
            limitingSource.countFailure(origin);
        }
        return outcome;
    }

    private SignInOutcome counted(SecondStep step, Origin origin) {
        Optional<SignIn> open = signIns.findOpen(step.signIn(), time.now())
                .filter(signIn -> signIn.party().door() == origin.door());
        if (open.isEmpty()) {
            return codeCheck.refuse(null, CodeCheck.Refusal.NO_OPEN_SIGN_IN, origin);
        }
        SignIn signIn = open.get();
        if (signIn.isEnrolmentDue() || !signIn.methods().contains(step.method())) {
            return new SignInOutcome.NotOffered();
        }
        return switch (codeAttempts.reserve(signIn.countedFor(), signIn.party().userId(), step.method())) {
            case RESERVED -> codeCheck.conclude(signIn.id(), step, origin);
            case DISABLED -> codeCheck.refuse(signIn.party(), CodeCheck.Refusal.AUTHENTICATOR_DISABLED, origin);
            case WAITING -> {
                codeCheck.refuse(signIn.party(), CodeCheck.Refusal.LOCKED, origin);
                yield new SignInOutcome.Waiting(attempts.remainingWait(signIn.countedFor()));
            }
        };
    }
}
