package org.sallyport.web.signin;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.DeviceToken;
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
        JsonObjectBuilder answer = outcome("SIGNED_IN", signedIn.reason()).add("session", session);
        signedIn.device().ifPresent(device -> addDevice(answer, device));
        return answer;
    }

    /** Only what spares the next code is worth keeping for an application. */
    private static void addDevice(JsonObjectBuilder answer, DeviceToken device) {
        Instant until = device.rememberedUntil();
        if (until != null) {
            answer.add(
                    "rememberedDevice",
                    JsonAnswer.object()
                            .add("token", device.token().reveal())
                            .add("expiresAt", JsonInstant.format(until)));
        }
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

    /** No reason of a decision: every step was right. */
    static JsonObjectBuilder passwordChangeDue() {
        return outcome("DENIED", "PASSWORD_CHANGE_REQUIRED");
    }

    private static JsonObjectBuilder outcome(String outcome, Reason reason) {
        return outcome(outcome, reason.name());
    }

    private static JsonObjectBuilder outcome(String outcome, String reason) {
        return JsonAnswer.object().add("outcome", outcome).add("reason", reason);
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
