package org.sallyport.web.signin;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.OfferedMethod;
import org.sallyport.service.signin.SignInOutcome.Challenged;
import org.sallyport.service.signin.SignInOutcome.Denied;
import org.sallyport.service.signin.SignInOutcome.EnrolmentDue;
import org.sallyport.service.signin.SignInOutcome.SignedIn;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** The four outcomes that applications are told once the password was right. What has no value is left out. */
final class OutcomeJson {

    private OutcomeJson() {}

    static JsonObjectBuilder of(SignedIn signedIn) {
        JsonObjectBuilder session = JsonAnswer.object()
                .add("token", signedIn.session().reveal())
                .add("expiresAt", JsonInstant.format(signedIn.expiresAt()))
                .add("assurance", signedIn.assurance().name());
        return outcome("SIGNED_IN", signedIn.reason()).add("session", session);
    }

    static JsonObjectBuilder of(Challenged challenged) {
        return halfSignedIn("CHALLENGE", challenged.reason(), challenged.signIn(), challenged.expiresAt())
                .add("methods", methods(challenged.methods()))
                .add("recoveryAccepted", challenged.recoveryAccepted())
                .add("offerRemember", challenged.offerRemember())
                .add("rememberDays", challenged.rememberDays());
    }

    static JsonObjectBuilder of(EnrolmentDue due) {
        return halfSignedIn("ENROL", due.reason(), due.signIn(), due.expiresAt())
                .add("methods", methods(due.methods()));
    }

    static JsonObjectBuilder of(Denied denied) {
        return outcome("DENIED", denied.reason());
    }

    private static JsonObjectBuilder outcome(String outcome, Reason reason) {
        return JsonAnswer.object().add("outcome", outcome).add("reason", reason.name());
    }

    private static JsonObjectBuilder halfSignedIn(String outcome, Reason reason, Token signIn, Instant expiresAt) {
        return outcome(outcome, reason).add("signIn", signIn.reveal()).add("expiresAt", JsonInstant.format(expiresAt));
    }

    private static JsonArrayBuilder methods(List<OfferedMethod> offered) {
        JsonArrayBuilder methods = JsonAnswer.array();
        offered.forEach(method -> methods.add(method(method)));
        return methods;
    }

    private static JsonObjectBuilder method(OfferedMethod offered) {
        JsonObjectBuilder method =
                JsonAnswer.object().add("method", offered.method().name());
        if (offered.hint() != null) {
            method.add("hint", offered.hint());
        }
        if (offered.sentAt() != null) {
            method.add("sentAt", JsonInstant.format(offered.sentAt()));
        }
        return method;
    }
}
