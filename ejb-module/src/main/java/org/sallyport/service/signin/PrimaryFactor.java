package org.sallyport.service.signin;

import org.sallyport.service.directory.CheckingPassword;

/**
 * What came of the first thing that somebody proves, whoever keeps it: the one way into {@link Admission}.
 *
 * @param check of the password; where it was right, its person's auth source says what proved it (D-11)
 * @param unanswered whether the environment's directory could not be asked, which whoever isn't let in is told, known
 *     here or not
 */
record PrimaryFactor(CheckingPassword.Check check, boolean unanswered) {

    /** Whether this is no failure: it was right, or nobody looked at it. */
    boolean isUncounted() {
        return check.isRight() || check.result() == CheckingPassword.Result.DIRECTORY_AWAY;
    }
}
