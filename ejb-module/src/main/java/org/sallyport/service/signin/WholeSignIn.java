package org.sallyport.service.signin;

import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;

/**
 * A sign-in of which every step that policy demanded is proven.
 *
 * @param reason of the decision that let in, or that asked
 * @param rememberAsked whether remembering was offered and chosen (D-02)
 */
record WholeSignIn(Arrival arrival, Reason reason, Assurance assurance, boolean rememberAsked) {

    boolean isProvenByCode() {
        return assurance == Assurance.CODE || assurance == Assurance.RECOVERY;
    }
}
