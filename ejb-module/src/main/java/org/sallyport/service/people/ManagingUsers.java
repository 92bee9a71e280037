package org.sallyport.service.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.ldap.LdapDirectories;
import org.sallyport.service.platform.Randomness;

/**
 * An administrator adds people of the own environment and changes them; all of it needs EDIT_USERS. Passwords are made up
 * here and hashed outside any transaction; what they are for is decided and recorded in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ManagingUsers {

    /** Of 5 bits each: 80 in all. */
    private static final int PASSWORD_LENGTH = 16;

    @Inject
    private RecordingUser recordingUser;

    @Inject
    private LdapDirectories directories;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Randomness randomness;

    /** Needs OPEN_USER_MANAGEMENT or EDIT_USERS. */
    public UserOutcome show(SignedInUser administrator, String userId, Origin origin) {
        return recordingUser.show(administrator, userId, origin);
    }

    /** With a starting password, which must be changed at the first sign-in; or with none where the directory keeps it. */
    public UserOutcome add(SignedInUser administrator, NewPerson person, Origin origin) {
        return person.authSource() == AuthSource.LDAP
                ? addFromDirectory(administrator, person.entry(), origin)
                : addWithPassword(administrator, person.entry(), origin);
    }

    private UserOutcome addWithPassword(SignedInUser administrator, Entry entry, Origin origin) {
        return recordingUser
                .refusal(administrator, entry, origin)
                .orElseGet(() -> withPassword(start -> recordingUser
                        .add(administrator, entry, start, origin)
                        // Somebody took the login while the password was hashed.
                        .or(() -> recordingUser.refusal(administrator, entry, origin))
                        .orElseThrow()));
    }

    private UserOutcome addFromDirectory(SignedInUser administrator, Entry entry, Origin origin) {
        return recordingUser
                .addFromDirectory(administrator, entry, origin)
                // Somebody else took the login at the same moment.
                .or(() -> recordingUser.refusal(administrator, entry, origin))
                .orElseThrow();
    }

    /** Whether the administrator's environment has a directory. */
    public boolean hasDirectory(SignedInUser administrator) {
        return directories.of(administrator.environment().key()).isPresent();
    }

    public UserOutcome edit(SignedInUser administrator, UserChange change, Origin origin) {
        return recordingUser.edit(administrator, change, origin);
    }

    /**
     * For somebody who has forgotten the password, or never had one. All that was signed in or remembered ends; what
     * proves the second step stays (ASVS 6.4.4).
     */
    public UserOutcome startAnew(SignedInUser administrator, UserVersion user, Origin origin) {
        return recordingUser
                .refusal(administrator, user, origin)
                .orElseGet(() -> withPassword(start -> recordingUser.startAnew(administrator, user, start, origin)));
    }

    /** Somebody, as they were read. */
    public record UserVersion(String userId, long version) {}

    /**
     * A starting password, as the person gets it and as it is stored.
     *
     * @param hash in PHC form
     */
    record Start(MadeUpPassword password, String hash) {

        @Override
        public String toString() {
            return "Start[redacted]";
        }
    }

    private UserOutcome withPassword(Function<Start, UserOutcome> use) {
        MadeUpPassword password = MadeUpPassword.of(PASSWORD_LENGTH, randomness);
        Optional<String> hash = hasher.whenFree(() -> hasher.hash(password.reveal()));
        return hash.map(done -> use.apply(new Start(password, done)))
                .orElseGet(() -> new UserOutcome.Busy(CheckingPassword.BUSY_FOR));
    }
}
