package org.sallyport.web.enrolment;

import java.util.Arrays;
import java.util.Optional;
import org.sallyport.service.signin.ProtectedAction;

/** The pages that ask for proof first, by the word for them in the address of {@code /sign-in/confirm}. */
enum Guarded {
    KEY("key", ProtectedAction.NEW_KEY),
    TURN_OFF("turn-off", ProtectedAction.TURN_OFF);

    private final String word;
    private final ProtectedAction action;

    Guarded(String word, ProtectedAction action) {
        this.word = word;
        this.action = action;
    }

    /** Nothing for what isn't one of them. */
    static Optional<Guarded> of(String word) {
        return Arrays.stream(values()).filter(page -> page.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    ProtectedAction action() {
        return action;
    }

    String path() {
        return "/account/security/" + word;
    }

    /** Where proof is given, and from where the browser comes back here. */
    String confirmPath() {
        return "/sign-in/confirm?for=" + word;
    }
}
