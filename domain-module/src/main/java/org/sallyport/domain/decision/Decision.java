package org.sallyport.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sallyport.domain.enrolment.Method;

/** What happens next to somebody whose primary factor was right. Folded, never asked "allowed?". */
public sealed interface Decision {

    Reason reason();

    default <T> T fold(
            Function<? super Allow, ? extends T> allow,
            Function<? super Challenge, ? extends T> challenge,
            Function<? super Enrol, ? extends T> enrol,
            Function<? super Deny, ? extends T> deny) {
        if (this instanceof Allow in) {
            return allow.apply(in);
        }
        if (this instanceof Challenge asked) {
            return challenge.apply(asked);
        }
        if (this instanceof Enrol setUp) {
            return enrol.apply(setUp);
        }
        return deny.apply((Deny) this);
    }

    /** In, with what is proven so far. */
    record Allow(Reason reason, Assurance assurance) implements Decision {

        public Allow {
            reason.mustExplain(Allow.class);
            Objects.requireNonNull(assurance);
        }
    }

    /**
     * Prove something more first.
     *
     * @param methods whose codes are taken, last used first
     * @param passwordAccepted whether the password is what is asked for; never beside a code (C-47)
     * @param recoveryAccepted whether a recovery code does as well
     * @param offerRemember whether the person may choose to be spared the next time
     */
    record Challenge(
            List<Method> methods,
            boolean passwordAccepted,
            boolean recoveryAccepted,
            boolean offerRemember,
            Reason reason)
            implements Decision {

        public Challenge {
            methods = distinct(methods);
            reason.mustExplain(Challenge.class);
            boolean codeAccepted = !methods.isEmpty() || recoveryAccepted;
            if (passwordAccepted == codeAccepted) {
                throw new IllegalArgumentException("A challenge asks either for a code or for the password");
            }
            if (passwordAccepted && offerRemember) {
                throw new IllegalArgumentException("A password is never remembered");
            }
        }
    }

    /** Set up one of these methods first, in the order in which they are offered. */
    record Enrol(List<Method> methods, Reason reason) implements Decision {

        public Enrol {
            methods = distinct(methods);
            reason.mustExplain(Enrol.class);
            if (methods.isEmpty()) {
                throw new IllegalArgumentException("There is no method to set up");
            }
        }
    }

    /** Not in, whatever is proven. */
    record Deny(Reason reason) implements Decision {

        public Deny {
            reason.mustExplain(Deny.class);
        }
    }

    private static List<Method> distinct(List<Method> methods) {
        if (Set.copyOf(methods).size() < methods.size()) {
            throw new IllegalArgumentException("A method is offered once: " + methods);
        }
        return List.copyOf(methods);
    }
}
