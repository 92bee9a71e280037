package org.sallyport.web.enrolment;

import jakarta.json.JsonObjectBuilder;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.web.platform.JsonAnswer;

/** A key as applications show it to its person. */
final class EnrolmentJson {

    private EnrolmentJson() {}

    static JsonObjectBuilder of(Method method, SendOutcome.Sent sent) {
        return JsonAnswer.object().add("method", method.name()).add("sentTo", sent.sentTo());
    }

    static JsonObjectBuilder of(Pairing pairing) {
        return JsonAnswer.object()
                .add("method", Method.TOTP.name())
                .add("secretKey", pairing.key().base32())
                .add("otpauthUri", pairing.uri())
                .add("qrCode", QrSymbol.of(pairing.uri()).svg());
    }
}
