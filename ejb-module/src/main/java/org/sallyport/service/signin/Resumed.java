package org.sallyport.service.signin;

import org.sallyport.domain.signin.Token;
import org.sallyport.service.directory.SignedInUser;

/** Who is behind a request that brings a session. */
public sealed interface Resumed {

    /** The session is alive. */
    record Alive(SignedInUser user) implements Resumed {}

    /**
     * The session is over, because more is asked of the person now than when it began; the next step is open in its
     * place (D-35).
     */
    record StepDue(Token signIn) implements Resumed {}

    /** There is none, or it has ended, or it is another door's. */
    record Nobody() implements Resumed {}
}
