package org.sallyport.service.signin;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;

/**
 * A session that is alive, with everything that a change of its person's sign-in touches.
 *
 * @param device the one it began on, or null when that was forgotten
 */
record OwnSession(
        Session session, Situations.Person person, @Nullable Device device) {

    /** Whose failures an answer counts among. */
    String countedFor() {
        return device == null ? person.user().id() : device.id();
    }

    /** Whether the environment has anything to do with authenticator apps at present. */
    boolean isAppOffered() {
        TwoStepSettings settings = person.environment().settings();
        return settings.mode() != TwoStepMode.OFF && settings.allows(Method.TOTP);
    }

    /** Ends whatever else is signed in or remembered of this person; this session goes on. */
    void changeMethods() {
        person.user().changeMethods();
        session.outlive(person.user().epoch());
    }

    /** The device is what it was, too. */
    void changeMethodsHere() {
        changeMethods();
        outliveOnDevice();
    }

    /** As {@link #changeMethodsHere}, by a new password in PHC form. */
    void changePassword(String passwordHash) {
        person.user().changePassword(passwordHash);
        session.outlive(person.user().epoch());
        outliveOnDevice();
    }

    private void outliveOnDevice() {
        if (device != null) {
            device.outlive(person.user().epoch());
        }
    }
}
