package org.sallyport.service.signin;

import java.time.Duration;
import java.util.function.Supplier;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;

/** How something ended that a person did inside a session to a sign-in: the own one, or by permission another's. */
public sealed interface ChangeOutcome {

    <T> T fold(Cases<T> cases);

    /** What a decision comes to; where it allows, {@code change} does what is wanted. */
    static ChangeOutcome of(Decision decision, Supplier<ChangeOutcome> change) {
        return decision.fold(
                allow -> change.get(),
                challenge -> new ProofDue(),
                enrol -> new NotOffered(),
                deny -> new Denied(deny.reason()));
    }

    record Done() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.done();
        }
    }

    /** A code or the password has to be given first. */
    record ProofDue() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.proofDue();
        }
    }

    /** Policy says no. */
    record Denied(Reason reason) implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.denied(this);
        }
    }

    /** The code or the password was not right. */
    record NotVerified() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notVerified();
        }
    }

    /** A wait is running, alike for what is right and wrong. */
    record Waiting(Duration retryAfter) implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.waiting(this);
        }
    }

    /** The proof was right, but there have been too many of the kind lately. */
    record Limited(Duration retryAfter) implements ChangeOutcome {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.limited(this);
        }
    }

    /** Too many passwords are being hashed; nothing was checked or counted. */
    record Busy(Duration retryAfter) implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.busy(this);
        }
    }

    /** The new key was given up or has been saved meanwhile: the set-up has to begin again. */
    record Expired() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.expired();
        }
    }

    /** The environment doesn't offer this, or this isn't what was asked for. Counted nowhere. */
    record NotOffered() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notOffered();
        }
    }

    /** The session has ended meanwhile. */
    record Over() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.over();
        }
    }

    /** One answer for each outcome. */
    interface Cases<T> {
        T done();

        T proofDue();

        T denied(Denied outcome);

        T notVerified();

        T waiting(Waiting outcome);

        T limited(Limited outcome);

        T busy(Busy outcome);

        T expired();

        T notOffered();

        T over();
    }
}
