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
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.enrolment.SendingCode;
import org.sallyport.service.enrolment.SendingCode.Errand;
import org.sallyport.service.enrolment.SettingUpDestination;
import org.sallyport.service.platform.TimeSource;

/** Sends the code of a half-finished sign-in, or a newer one in its place. Nothing a client sends says where it goes. */
@Stateless
public class SendingSignInCode {

    @Inject
    SignIns signIns;

    @Inject
    Users users;

    @Inject
    Destinations destinations;

    @Inject
    SettingUpDestination settingUpDestination;

    @Inject
    SendingCode sendingCode;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Of a challenge, or of a set-up under way. */
    public SendOutcome send(Token token, Method method, Origin origin) {
        Instant now = time.now();
        return signIns.findOpen(token, now)
                .filter(signIn -> signIn.party().door() == origin.door())
                .flatMap(signIn -> signIns.lockOpen(signIn.id(), now))
                .map(signIn -> send(signIn, method, origin, now))
                .orElseGet(SendOutcome.NotVerified::new);
    }

    private SendOutcome send(SignIn signIn, Method method, Origin origin, Instant now) {
        boolean offered = signIn.isEnrolmentDue()
                ? signIn.settingUp().filter(method::equals).isPresent()
                : signIn.methods().contains(method);
        if (!offered || method == Method.TOTP) {
            return new SendOutcome.NotOffered();
        }
        Optional<CodeAddress> address = signIn.isEnrolmentDue()
                ? settingUpDestination.newAddress(signIn.id())
                : destinations.target(signIn.party().userId(), method);
        return address.map(known -> send(signIn, known, origin, now)).orElseGet(SendOutcome.Unavailable::new);
    }

    /** Part of the transaction that holds {@code signIn}. */
    public SendOutcome send(SignIn signIn, CodeAddress address, Origin origin, Instant now) {
        StaffUser user = users.get(signIn.party().userId());
        SendingCode.Result result =
                sendingCode.send(new Errand(signIn.id(), user, address, signIn.isEnrolmentDue()), now);
        audit.add(audit.entry(
                        AuditAction.SEND_CODE,
                        result instanceof SendingCode.Result.Sent ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                        origin)
                .about(signIn.party())
                .saying(address.method() + " " + address.hint())
                .because(reason(result)));
        return outcome(result);
    }

    static String reason(SendingCode.Result result) {
        if (result instanceof SendingCode.Result.Sent) {
            return "CODE_SENT";
        }
        return result instanceof SendingCode.Result.Limited ? "MESSAGES_LIMITED" : "MESSAGE_UNAVAILABLE";
    }

    static SendOutcome outcome(SendingCode.Result result) {
        if (result instanceof SendingCode.Result.Sent sent) {
            return new SendOutcome.Sent(sent.hint(), sent.validUntil(), sent.nextAllowedAt());
        }
        return result instanceof SendingCode.Result.Limited limited
                ? new SendOutcome.Limited(limited.retryAfter())
                : new SendOutcome.Unavailable();
    }
}
