package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;

/**
 * A sign-in of which every step that policy demanded is proven.
 *
 * @param reason of the decision that let in, or that asked
 * @param known the person's device that came along, or null
 * @param rememberAsked whether remembering was offered and chosen (D-02)
 */
record WholeSignIn(
        Situations.Person person,
        Door door,
        Reason reason,
        Assurance assurance,
        PresentedDevice presented,
        @Nullable Device known,
        boolean rememberAsked,
        Instant now) {

    Party party() {
        return person.at(door);
    }

    /** Whose failures it puts an end to. */
    String countedFor() {
        return known == null ? person.user().id() : known.id();
    }

    boolean isProvenByCode() {
        return assurance == Assurance.CODE || assurance == Assurance.RECOVERY;
    }
}
