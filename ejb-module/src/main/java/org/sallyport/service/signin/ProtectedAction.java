package org.sallyport.service.signin;

import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.signin.Session;

/** What asks for proof inside a session. */
public enum ProtectedAction {
    /** A first key, or a new one. */
    NEW_KEY {
        @Override
        Purpose in(Session session) {
            return new Purpose.ChangeSignIn(session.lastProof());
        }
    },
    TURN_OFF {
        @Override
        Purpose in(Session session) {
            return new Purpose.SelfTurnOff(session.assurance());
        }
    };

    abstract Purpose in(Session session);
}
