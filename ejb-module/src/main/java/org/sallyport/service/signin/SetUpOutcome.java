package org.sallyport.service.signin;

import java.util.function.Function;
import org.sallyport.service.enrolment.Pairing;

/** How the beginning of a set-up ended, in a sign-in that has to set something up. */
public sealed interface SetUpOutcome {

    default <T> T fold(Function<? super Pairing, ? extends T> begun, SignInOutcome.Cases<T> notBegun) {
        return this instanceof Begun key
                ? begun.apply(key.pairing())
                : ((NotBegun) this).why().fold(notBegun);
    }

    /** The key to show. */
    record Begun(Pairing pairing) implements SetUpOutcome {}

    record NotBegun(SignInOutcome why) implements SetUpOutcome {}
}
