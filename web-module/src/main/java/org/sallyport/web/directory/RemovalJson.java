package org.sallyport.web.directory;

import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.signin.TypedCode;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.signin.SignInBodies;

/** What is asked of an administrator who removes somebody's two-step verification, and what comes back. */
public final class RemovalJson {

    private RemovalJson() {}

    /** Either of the two. */
    public record Proof(@Nullable TypedCode code, @Nullable String password) {

        public <T> T fold(Function<TypedCode, T> byCode, Function<String, T> byPassword) {
            return code == null ? byPassword.apply(password) : byCode.apply(code);
        }

        @Override
        public String toString() {
            return "Proof[redacted]";
        }
    }

    static JsonObjectBuilder of(Decision.Challenge challenge) {
        return JsonAnswer.object()
                .add("asks", challenge.passwordAccepted() ? "PASSWORD" : "CODE")
                .add("reason", challenge.reason().name());
    }

    public static Proof proof(JsonBody body) {
        boolean byCode = body.has("code");
        if (byCode == body.has("password")) {
            throw body.refusal("code", "must be there, or password instead of it");
        }
        return byCode ? new Proof(typedCode(body), null) : new Proof(null, SignInBodies.password(body));
    }

    /** Of the app, unless something else is said. */
    private static TypedCode typedCode(JsonBody body) {
        Method method = body.has("method") ? body.word("method", Method.values()) : Method.TOTP;
        return new TypedCode(method, SignInBodies.code(body));
    }
}
