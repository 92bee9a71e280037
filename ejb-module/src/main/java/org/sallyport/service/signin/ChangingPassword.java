package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.decision.Decision;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Attempts;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.directory.PasswordRules;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.signin.ReplacingPassword.Refusal;

/**
 * Changing one's own password: the current one is given, and a code where the decision asks for one (C-55). Hashes
 * outside any transaction, then decides and records in one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangingPassword {

    @Inject
    private PasswordRules rules;

    @Inject
    private CheckingPassword checkingPassword;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private CodeAttempts codeAttempts;

    @Inject
    private Attempts attempts;

    @Inject
    private LimitingSource limitingSource;

    @Inject
    private ReplacingPassword replacingPassword;

    /** Whether there is anything to change: a directory's password is changed there. */
    public boolean isKeptHere(SignedInUser who) {
        return replacingPassword.isKeptHere(who);
    }

    /** Whether a code is asked for, or why the password can't be changed now. */
    public Decision asks(SignedInUser who, Origin origin) {
        return replacingPassword.asks(who, origin);
    }

    public PasswordChangeOutcome change(SignedInUser who, PasswordChange change, Origin origin) {
        if (!isKeptHere(who)) {
            return new PasswordChangeOutcome.KeptElsewhere();
        }
        return faultIn(change, who)
                .<PasswordChangeOutcome>map(PasswordChangeOutcome.Unfit::new)
                .orElseGet(() -> asks(who, origin)
                        .fold(
                                allow -> verified(who, change.withoutCode(), origin),
                                challenge -> change.code().isEmpty()
                                        ? new PasswordChangeOutcome.CodeDue()
                                        : verified(who, change, origin),
                                enrol -> new PasswordChangeOutcome.Denied(enrol.reason()),
                                deny -> new PasswordChangeOutcome.Denied(deny.reason())));
    }

    private Optional<PasswordRules.Fault> faultIn(PasswordChange change, SignedInUser who) {
        List<String> about = List.of(
                who.login(),
                who.name(),
                who.environment().key(),
                who.environment().name());
        return composed(change.current()).equals(composed(change.replacement()))
                ? Optional.of(PasswordRules.Fault.UNCHANGED)
                : rules.faultIn(change.replacement(), about);
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private PasswordChangeOutcome verified(SignedInUser who, PasswordChange change, Origin origin) {
        PasswordChangeOutcome outcome = counted(who, change, origin);
        if (outcome instanceof PasswordChangeOutcome.WrongPassword
                || outcome instanceof PasswordChangeOutcome.WrongCode) {
            limitingSource.countFailure(origin);
        }
        return outcome;
    }

    private PasswordChangeOutcome counted(SignedInUser who, PasswordChange change, Origin origin) {
        String countedFor = replacingPassword.countedFor(who);
        Optional<CheckingPassword.Check> check = checkingPassword.check(
                new CheckingPassword.Claim(who.environment().key(), who.login(), change.current(), user -> countedFor));
        if (check.isEmpty()) {
            return new PasswordChangeOutcome.Busy(CheckingPassword.BUSY_FOR);
        }
        return switch (check.get().result()) {
            case RIGHT -> hashed(who, check.get(), change, origin);
            case LOCKED -> waiting(who, origin);
            default -> {
                replacingPassword.refuse(who, Refusal.WRONG_PASSWORD, origin);
                yield new PasswordChangeOutcome.WrongPassword();
            }
        };
    }

    private PasswordChangeOutcome hashed(
            SignedInUser who, CheckingPassword.Check check, PasswordChange change, Origin origin) {
        return hasher.whenFree(() -> hasher.hash(change.replacement()))
                .map(hash -> reserved(who, new ReplacingPassword.Given(check, hash, change.code()), origin))
                .orElseGet(() -> new PasswordChangeOutcome.Busy(CheckingPassword.BUSY_FOR));
    }

    private PasswordChangeOutcome reserved(SignedInUser who, ReplacingPassword.Given given, Origin origin) {
        if (given.code().isEmpty()) {
            return replacingPassword.replace(who, given, origin);
        }
        Optional<Throttles.Reservation> reserved = attempts.reserve(replacingPassword.countedFor(who));
        if (reserved.isEmpty()) {
            return waiting(who, origin);
        }
        PasswordChangeOutcome outcome = lookedAt(who, given, origin);
        if (!(outcome instanceof PasswordChangeOutcome.WrongCode)) {
            attempts.giveBack(reserved.get());
        }
        return outcome;
    }

    private PasswordChangeOutcome lookedAt(SignedInUser who, ReplacingPassword.Given given, Origin origin) {
        if (codeAttempts.reserveCode(who.userId(), given.code().orElseThrow().method())) {
            return replacingPassword.replace(who, given, origin);
        }
        replacingPassword.refuse(who, Refusal.AUTHENTICATOR_DISABLED, origin);
        return new PasswordChangeOutcome.WrongCode();
    }

    private PasswordChangeOutcome waiting(SignedInUser who, Origin origin) {
        replacingPassword.refuse(who, Refusal.LOCKED, origin);
        return new PasswordChangeOutcome.Waiting(attempts.remainingWait(replacingPassword.countedFor(who)));
    }
}
