package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.CheckingPassword;

/** As {@link CountingAttempt}, for the password of a session's person: hashed before any transaction is open. */
@Dependent
public class CheckingOwnPassword {

    private final CheckingPassword checkingPassword;
    private final Attempts attempts;
    private final LimitingSource limitingSource;

    @Inject
    public CheckingOwnPassword(CheckingPassword checkingPassword, Attempts attempts, LimitingSource limitingSource) {
        this.checkingPassword = checkingPassword;
        this.attempts = attempts;
        this.limitingSource = limitingSource;
    }

    /**
     * Must be called outside any transaction.
     *
     * @param conclude what follows from the result, which has been counted, in a transaction of its own
     */
    ChangeOutcome check(
            OwnSession live,
            String password,
            Origin origin,
            Function<CheckingPassword.Result, ChangeOutcome> conclude) {
        return checkingPassword
                .check(claim(live, password))
                .map(check -> concluded(live, check.result(), origin, conclude))
                .orElseGet(() -> new ChangeOutcome.Busy(CheckingPassword.BUSY_FOR));
    }

    private ChangeOutcome concluded(
            OwnSession live,
            CheckingPassword.Result result,
            Origin origin,
            Function<CheckingPassword.Result, ChangeOutcome> conclude) {
        ChangeOutcome outcome = conclude.apply(result);
        if (outcome instanceof ChangeOutcome.NotVerified) {
            limitingSource.countFailure(origin);
        }
        return result == CheckingPassword.Result.LOCKED
                ? new ChangeOutcome.Waiting(attempts.remainingWait(live.countedFor()))
                : outcome;
    }

    private static CheckingPassword.Claim claim(OwnSession live, String password) {
        StaffUser user = live.person().user();
        return new CheckingPassword.Claim(
                live.person().environment().key(), user.login(), password, same -> live.countedFor());
    }
}
