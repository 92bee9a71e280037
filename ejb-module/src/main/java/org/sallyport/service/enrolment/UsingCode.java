package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.Totp;

/** Looks at one code of the app in use or of the last message, and uses it up: whatever it was given for, it serves once. */
@Dependent
public class UsingCode {

    private final Authenticators authenticators;
    private final UsingSentCode usingSentCode;

    @Inject
    public UsingCode(Authenticators authenticators, UsingSentCode usingSentCode) {
        this.authenticators = authenticators;
        this.usingSentCode = usingSentCode;
    }

    /** What came of it. */
    public enum Result {
        ACCEPTED,
        WRONG_CODE,
        REPLAYED_CODE,
        /** There is none to compare with any more: never sent, too old, used, or guessed at too often. */
        VOID_CODE,
        /** There is no authenticator any more. */
        NOT_SET_UP
    }

    /** Part of the caller's transaction. */
    public Result use(GivenCode given, Instant now) {
        return given.method() == Method.TOTP ? use(given.code(), given.userId(), now) : usingSentCode.use(given, now);
    }

    private Result use(OneTimeCode code, String userId, Instant now) {
        Optional<Authenticator> authenticator = authenticators.findActive(userId);
        if (authenticator.isEmpty()) {
            return Result.NOT_SET_UP;
        }
        OptionalLong step = Totp.step(authenticators.keyOf(authenticator.get()), code, now);
        if (step.isEmpty()) {
            return Result.WRONG_CODE;
        }
        return authenticators.accept(authenticator.get(), step.getAsLong()) ? Result.ACCEPTED : Result.REPLAYED_CODE;
    }
}
