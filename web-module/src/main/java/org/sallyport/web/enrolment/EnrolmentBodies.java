package org.sallyport.web.enrolment;

import java.util.Optional;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.PresentedDevice;
import org.sallyport.service.signin.SetUpCode;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.signin.SignInBodies;

/** What applications send to set a method up, member by member. */
final class EnrolmentBodies {

    /** As long as any country writes one, with signs between the digits. */
    private static final int PHONE = 40;

    private EnrolmentBodies() {}

    /** @param phone as it was sent, if it was */
    record Beginning(Token signIn, Method method, Optional<String> phone) {

        @Override
        public String toString() {
            return "Beginning[" + method + "]";
        }
    }

    static Beginning beginning(JsonBody body) {
        Optional<String> phone = body.has("phone") ? Optional.of(body.text("phone", PHONE)) : Optional.empty();
        return new Beginning(SignInBodies.signIn(body), body.word("method", Method.values()), phone);
    }

    static SetUpCode confirmation(JsonBody body) {
        Token signIn = SignInBodies.signIn(body);
        boolean rememberDevice = SignInBodies.rememberDevice(body);
        return new SetUpCode(signIn, SignInBodies.code(body), rememberDevice, PresentedDevice.application());
    }
}
