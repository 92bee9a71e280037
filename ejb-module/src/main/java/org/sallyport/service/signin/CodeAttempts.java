package org.sallyport.service.signin;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.platform.TimeSource;

/** Reserves the attempt of a code before it is looked at, for the person and for the authenticator, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeAttempts {

    @Resource
    private SessionContext context;

    @Inject
    Throttles throttles;

    @Inject
    Authenticators authenticators;

    @Inject
    TimeSource time;

    /** What came of it; only {@link #RESERVED} lets anybody look at the code. */
    public enum Result {
        RESERVED,
        /** A wait is running, and nothing was counted. */
        WAITING,
        /** Too many wrong codes in a row: no code of this authenticator is looked at any more. */
        DISABLED
    }

    /** @param countedFor the person, or a device that the person has used */
    public Result reserve(String countedFor, String userId, Method method) {
        // In the order in which a right code changes them, so that no two requests wait for each other.
        boolean reserved = reserveCode(userId, method);
        if (throttles.reserve(countedFor, time.now()).isEmpty()) {
            context.setRollbackOnly();
            return Result.WAITING;
        }
        return reserved ? Result.RESERVED : Result.DISABLED;
    }

    /** The authenticator's part of it alone; false when no code of it is looked at any more. A sent code has a count of its own. */
    public boolean reserveCode(String userId, Method method) {
        return method != Method.TOTP || authenticators.reserveCode(userId);
    }

    /**
     * Whether {@code decision}, made while an attempt is reserved, asks for its code: the reservation itself may have been
     * the last one, and then the decision finds the authenticator disabled already.
     */
    static boolean asksFor(Method method, Decision decision) {
        return decision.fold(
                allow -> false,
                challenge -> challenge.methods().contains(method),
                enrol -> false,
                deny -> method == Method.TOTP && deny.reason() == Reason.AUTHENTICATOR_DISABLED);
    }
}
