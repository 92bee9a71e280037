package org.sallyport.web.enrolment;

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

    record Beginning(Token signIn, Method method) {}

    /** A number means nothing to an authenticator app. */
    static Beginning beginning(JsonBody body) {
        if (body.has("phone")) {
            body.text("phone", PHONE);
        }
        return new Beginning(SignInBodies.signIn(body), body.word("method", Method.values()));
    }

    static SetUpCode confirmation(JsonBody body) {
        Token signIn = SignInBodies.signIn(body);
        boolean rememberDevice = SignInBodies.rememberDevice(body);
        return new SetUpCode(signIn, SignInBodies.code(body), rememberDevice, PresentedDevice.application());
    }
}
