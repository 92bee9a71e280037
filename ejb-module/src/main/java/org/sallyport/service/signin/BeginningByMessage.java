package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.SettingUpDestination;
import org.sallyport.service.enrolment.SettingUpDestination.Where;
import org.sallyport.service.platform.TimeSource;

/** Begins the set-up of a phone or mail address inside a sign-in, in one transaction that holds it. */
@Stateless
public class BeginningByMessage {

    @Inject
    SignIns signIns;

    @Inject
    Users users;

    @Inject
    SettingUpDestination settingUpDestination;

    @Inject
    SendingSignInCode sendingSignInCode;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /**
     * What is to be set up.
     *
     * @param phone as typed, if any was
     */
    public record Beginning(Method method, Optional<String> phone) {

        @Override
        public String toString() {
            return "Beginning[" + method + "]";
        }
    }

    /** From now on the sign-in waits for a code of this method. */
    public void choose(String signInId, Method method) {
        signIns.lockOpen(signInId, time.now()).ifPresent(signIn -> signIn.setUp(method));
    }

    public SetUpOutcome begin(String signInId, Beginning beginning, Origin origin) {
        Instant now = time.now();
        return signIns.lockOpen(signInId, now)
                .map(signIn -> begin(signIn, beginning, origin, now))
                .orElseGet(() -> new SetUpOutcome.NotBegun(new SignInOutcome.NotVerified()));
    }

    private SetUpOutcome begin(SignIn signIn, Beginning beginning, Origin origin, Instant now) {
        StaffUser user = users.get(signIn.party().userId());
        Where where = settingUpDestination.where(user, beginning.method(), beginning.phone());
        if (where instanceof Where.Known known) {
            return new SetUpOutcome.CodeAsked(send(signIn, known.address(), origin, now));
        }
        return where instanceof Where.NoSuchNumber none
                ? new SetUpOutcome.NoSuchNumber(none.why())
                : new SetUpOutcome.NumberDue();
    }

    private SendOutcome send(SignIn signIn, CodeAddress address, Origin origin, Instant now) {
        SendOutcome outcome = sendingSignInCode.send(signIn, address, origin, now);
        if (outcome instanceof SendOutcome.Sent) {
            signIn.setUp(address.method());
            audit.add(audit.entry(AuditAction.START_SET_UP, AuditOutcome.DONE, origin)
                    .about(signIn.party())
                    .because(signIn.reason().name()));
        }
        return outcome;
    }
}
