package org.sallyport.service.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.signin.Token;

/** How a step of a sign-in ended. A refusal is an outcome like any other: it is committed, not thrown. */
public sealed interface SignInOutcome {

    <T> T fold(Cases<T> cases);

    /**
     * A full session exists.
     *
     * @param device what to leave on the device, if anything
     */
    record SignedIn(Reason reason, Token session, Instant expiresAt, Assurance assurance, Optional<DeviceToken> device)
            implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.signedIn(this);
        }
    }

    /**
     * The password was right and a code is due.
     *
     * @param methods last used first
     * @param rememberDays how long a remembered browser would be spared; means something where remembering is offered
     */
    record Challenged(
            Reason reason,
            Token signIn,
            Instant expiresAt,
            List<OfferedMethod> methods,
            boolean recoveryAccepted,
            boolean offerRemember,
            int rememberDays)
            implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.challenged(this);
        }
    }

    /** The password was right and a method must be set up first. */
    record EnrolmentDue(Reason reason, Token signIn, Instant expiresAt, List<OfferedMethod> methods)
            implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.enrolmentDue(this);
        }
    }

    /** The password was right and policy says no. */
    record Denied(Reason reason) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.denied(this);
        }
    }

    /** Everything was right, but the password must be changed first, and that isn't done at this door. */
    record PasswordChangeDue() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.passwordChangeDue();
        }
    }

    /** Some credential was not right; which one, and why, is for the audit only. */
    record NotVerified() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notVerified();
        }
    }

    /**
     * A wait is running. At the first step it is that of an address from which too much has failed; at the second the
     * person's, alike for right and wrong codes.
     */
    record Waiting(Duration retryAfter) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.waiting(this);
        }
    }

    /** Too many passwords are being hashed; nothing was checked or counted. */
    record Busy(Duration retryAfter) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.busy(this);
        }
    }

    /** Nobody is let in, because the environment's directory can't be asked; told to whoever isn't, known here or not. */
    record DirectoryAway(Duration retryAfter) implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.directoryAway(this);
        }
    }

    /** The sign-in never offered this: a method it doesn't have, or a code where a set-up is due. Counted nowhere. */
    record NotOffered() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notOffered();
        }
    }

    /** A set-up was wanted of a sign-in that has to give a code: who has a method doesn't choose another one here. */
    record NotEnrolling() implements SignInOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notEnrolling();
        }
    }

    /** One answer for each outcome. */
    interface Cases<T> {
        T signedIn(SignedIn outcome);

        T challenged(Challenged outcome);

        T enrolmentDue(EnrolmentDue outcome);

        T denied(Denied outcome);

        T passwordChangeDue();

        T notVerified();

        T waiting(Waiting outcome);

        T busy(Busy outcome);

        T directoryAway(DirectoryAway outcome);

        T notOffered();

        T notEnrolling();
    }
}
