package org.sallyport.service.signin;

import java.time.Duration;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.directory.PasswordRules;

/** How the change of a password ended. But for {@link Changed} nothing is changed, and no code used up. */
public sealed interface PasswordChangeOutcome {

    <T> T fold(Cases<T> cases);

    /** All else that was signed in or remembered has ended; this session and its device go on. */
    record Changed() implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.changed();
        }
    }

    /** The new password can't be one. Counted nowhere. */
    record Unfit(PasswordRules.Fault fault) implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unfit(this);
        }
    }

    /** It is another party's, and changed there. Counted nowhere. */
    record KeptElsewhere() implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.keptElsewhere();
        }
    }

    /** A code is asked for, and none was given. Counted nowhere. */
    record CodeDue() implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.codeDue();
        }
    }

    /** The current password was not right, or has been changed meanwhile. */
    record WrongPassword() implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.wrongPassword();
        }
    }

    /** The password was right, and the code was not. */
    record WrongCode() implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.wrongCode();
        }
    }

    /** Policy says no, or asks for a set-up first. */
    record Denied(Reason reason) implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.denied(this);
        }
    }

    /** A wait is running, alike for right and wrong passwords and codes. */
    record Waiting(Duration retryAfter) implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.waiting(this);
        }
    }

    /** Too many passwords are being hashed; nothing was counted. */
    record Busy(Duration retryAfter) implements PasswordChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.busy(this);
        }
    }

    /** One answer for each outcome. */
    interface Cases<T> {
        T changed();

        T unfit(Unfit outcome);

        T keptElsewhere();

        T codeDue();

        T wrongPassword();

        T wrongCode();

        T denied(Denied outcome);

        T waiting(Waiting outcome);

        T busy(Busy outcome);
    }
}
