package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.enrolment.Totp;

/** Looks at one code of the authenticator in use, and uses it up: whatever it was given for, it serves once. */
@Dependent
public class UsingCode {

    private final Authenticators authenticators;

    @Inject
    public UsingCode(Authenticators authenticators) {
        this.authenticators = authenticators;
    }

    /** What came of it. */
    public enum Result {
        ACCEPTED,
        WRONG_CODE,
        REPLAYED_CODE,
        /** There is no authenticator any more. */
        NOT_SET_UP
    }

    /** Part of the caller's transaction. */
    public Result use(OneTimeCode code, String userId, Instant now) {
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
