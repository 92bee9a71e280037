package org.sallyport.service.people;

import java.time.Duration;
import java.util.List;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.signin.ChangeOutcome;

/** What came of looking at somebody, adding or changing them. */
public sealed interface UserOutcome {

    /** As the person is now. */
    record Shown(UserDetails user) implements UserOutcome {}

    /** As {@link Shown}, with the password that is told this once. */
    record Started(UserDetails user, MadeUpPassword password) implements UserOutcome {}

    /** Everything that is wrong, in the order of the fields; nothing was changed. */
    record Invalid(List<FieldFault> faults) implements UserOutcome {}

    /** Somebody saved after the version at hand was read; nothing was changed. */
    record ChangedMeanwhile(UserDetails present) implements UserOutcome {}

    /** Nobody of this environment. */
    record NotThere() implements UserOutcome {}

    record Forbidden() implements UserOutcome {}

    /** Whoever gives a starting password could sign in with it: as nobody who holds more, nor as themselves. */
    record OutOfReach() implements UserOutcome {}

    /** It takes a proof that the administrator hasn't given, or not rightly; nothing was changed. */
    record Unproven(ChangeOutcome proof) implements UserOutcome {}

    /** Too many passwords are being hashed already; nothing was changed. */
    record Busy(Duration retryAfter) implements UserOutcome {}
}
