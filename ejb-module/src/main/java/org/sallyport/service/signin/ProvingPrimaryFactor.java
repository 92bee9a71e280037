package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.CheckingPassword.Check;
import org.sallyport.service.directory.CheckingPassword.Claim;
import org.sallyport.service.directory.CheckingPassword.Result;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.ldap.Answer;
import org.sallyport.service.ldap.LdapDirectories;
import org.sallyport.service.ldap.LdapDirectory;

/**
 * Has a typed password checked by whoever keeps it: this product, or the environment's LDAP directory. Where there is a
 * directory nobody is refused before it was asked, so that neither time nor an outage tells whom it knows.
 */
@Dependent
public class ProvingPrimaryFactor {

    private final CheckingPassword checkingPassword;
    private final LdapDirectories directories;
    private final Attempts attempts;

    @Inject
    public ProvingPrimaryFactor(CheckingPassword checkingPassword, LdapDirectories directories, Attempts attempts) {
        this.checkingPassword = checkingPassword;
        this.directories = directories;
        this.attempts = attempts;
    }

    /** Must be called outside any transaction. Empty when too many passwords are being hashed already: then nothing was checked or counted. */
    Optional<PrimaryFactor> prove(Claim claim) {
        return checkingPassword
                .check(claim)
                .map(here -> directories
                        .of(claim.environmentKey())
                        .filter(directory -> !here.isRight())
                        .map(directory -> askToo(directory, here, claim))
                        .orElseGet(() -> new PrimaryFactor(here, false)));
    }

    private PrimaryFactor askToo(LdapDirectory directory, Check here, Claim claim) {
        StaffUser user = here.user();
        return user != null && here.result() == Result.KEPT_ELSEWHERE && user.authSource() == AuthSource.LDAP
                ? ask(directory, user, claim)
                : new PrimaryFactor(here, !directory.answers(claim.login()));
    }

    /** The login is the one on file: what was typed may be another spelling, of which a directory knows nothing. */
    private PrimaryFactor ask(LdapDirectory directory, StaffUser user, Claim claim) {
        Optional<Throttles.Reservation> reservation =
                attempts.reserve(claim.countedFor().apply(user));
        if (reservation.isEmpty()) {
            return new PrimaryFactor(new Check(Result.LOCKED, user), !directory.answers(user.login()));
        }
        Answer answer = directory.ask(user.login(), claim.password());
        if (answer != Answer.WRONG) {
            attempts.giveBack(reservation.get());
        }
        Result result =
                switch (answer) {
                    case RIGHT -> Result.RIGHT;
                    case WRONG -> Result.WRONG_PASSWORD;
                    case NONE -> Result.DIRECTORY_AWAY;
                };
        return new PrimaryFactor(new Check(result, user), answer == Answer.NONE);
    }
}
