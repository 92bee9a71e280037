package org.sallyport.service.signin;

import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.message.ReadingPhoneNumber;

/** How the beginning of a set-up ended, in a sign-in that has to set something up. */
public sealed interface SetUpOutcome {

    <T> T fold(Cases<T> cases);

    /** The key to show. */
    record Begun(Pairing pairing) implements SetUpOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.begun(pairing);
        }
    }

    /** A code for the set-up was asked for; it may have been too soon. */
    record CodeAsked(SendOutcome outcome) implements SetUpOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.codeAsked(outcome);
        }
    }

    /** No number is known of this person, and none was typed. */
    record NumberDue() implements SetUpOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.numberDue();
        }
    }

    /** What was typed is no number that gets text messages. */
    record NoSuchNumber(ReadingPhoneNumber.Why why) implements SetUpOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.noSuchNumber(why);
        }
    }

    record NotBegun(SignInOutcome why) implements SetUpOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notBegun(why);
        }
    }

    /** One answer for each outcome. */
    interface Cases<T> {
        T begun(Pairing pairing);

        T codeAsked(SendOutcome outcome);

        T numberDue();

        T noSuchNumber(ReadingPhoneNumber.Why why);

        T notBegun(SignInOutcome why);
    }
}
