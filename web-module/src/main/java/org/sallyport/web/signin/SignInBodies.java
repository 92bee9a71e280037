package org.sallyport.web.signin;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.FirstStep;
import org.sallyport.service.signin.PresentedDevice;
import org.sallyport.service.signin.SecondStep;
import org.sallyport.web.platform.JsonBody;

/** What applications send to sign somebody in, member by member. */
public final class SignInBodies {

    private static final int ENVIRONMENT_KEY = 40;
    private static final int PASSWORD = 1024;

    /** Ours are shorter; a longer one is none of ours. */
    private static final int TOKEN = 512;

    private static final int CODE = 64;

    private SignInBodies() {}

    static FirstStep firstStep(JsonBody body) {
        return new FirstStep(
                body.text("environment", ENVIRONMENT_KEY),
                body.text("login", LoginName.MAX_LENGTH),
                password(body),
                PresentedDevice.application(optionalToken(body, "rememberedDevice")));
    }

    static SecondStep secondStep(JsonBody body) {
        Token signIn = token(body, "signIn");
        Method method = body.word("method", Method.values());
        boolean rememberDevice = rememberDevice(body);
        return new SecondStep(signIn, method, code(body), rememberDevice, PresentedDevice.application());
    }

    /** A code by message, asked for. */
    record Wanted(Token signIn, Method method) {}

    static Wanted message(JsonBody body) {
        return new Wanted(token(body, "signIn"), body.word("method", Method.values()));
    }

    public static boolean rememberDevice(JsonBody body) {
        return body.has("rememberDevice") && body.flag("rememberDevice");
    }

    /** To be asked for last: what isn't one ends the reading. */
    public static OneTimeCode code(JsonBody body) {
        return OneTimeCode.of(body.text("code", CODE))
                .orElseThrow(() -> body.refusal("code", "must be six digits, 0 to 9"));
    }

    public static String password(JsonBody body) {
        return body.text("password", PASSWORD);
    }

    public static Token signIn(JsonBody body) {
        return token(body, "signIn");
    }

    private static Token token(JsonBody body, String name) {
        return Token.presented(body.text(name, TOKEN));
    }

    private static @Nullable Token optionalToken(JsonBody body, String name) {
        return body.has(name) ? token(body, name) : null;
    }
}
