package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;

/**
 * Checks a password that is kept here. Whoever is asked for, and whether or not a wait is running, exactly one hash is computed; no
 * transaction is open meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckingPassword {

    /** When to come back where {@link #check} found too many passwords being hashed. */
    public static final Duration BUSY_FOR = Duration.ofSeconds(2);

    @Inject
    private Users users;

    @Inject
    private Attempts attempts;

    @Inject
    private PasswordHasher hasher;

    /** What came of it; only {@link #RIGHT} lets anybody go on, the others are told apart in the audit alone. */
    public enum Result {
        RIGHT,
        WRONG_PASSWORD,
        UNKNOWN_LOGIN,
        SUBJECT_INACTIVE,
        /** Not looked at: another party has it. */
        KEPT_ELSEWHERE,
        /** Not looked at: the other party can't be asked. */
        DIRECTORY_AWAY,
        /** Not looked at: a wait after failures is running. */
        LOCKED,
        /** Right, but the person was changed while it was hashed. */
        OUTDATED
    }

    /**
     * A checked password.
     *
     * @param user whom the login names, right or wrong, or null
     */
    public record Check(Result result, @Nullable StaffUser user) {

        public boolean isRight() {
            return result == Result.RIGHT;
        }

        /** Whose password it is; nobody's where it wasn't right. */
        public Optional<StaffUser> rightUser() {
            return isRight() ? Optional.ofNullable(user) : Optional.empty();
        }
    }

    /**
     * A password and whose it is said to be.
     *
     * @param countedFor whose failures it counts among: the person's, or those of a device that the person has used
     */
    public record Claim(String environmentKey, String login, String password, Function<StaffUser, String> countedFor) {

        @Override
        public String toString() {
            return "Claim[redacted]";
        }
    }

    /** Empty when too many passwords are being hashed already: then nothing was checked or counted. */
    public Optional<Check> check(Claim claim) {
        return hasher.whenFree(() -> users.find(claim.environmentKey(), claim.login())
                .map(user -> new Check(resultFor(user, claim), user))
                .orElseGet(() -> new Check(withoutLooking(claim.password(), Result.UNKNOWN_LOGIN), null)));
    }

    private Result resultFor(StaffUser user, Claim claim) {
        String password = claim.password();
        String hash = user.passwordHash();
        if (!user.isActive()) {
            return withoutLooking(password, Result.SUBJECT_INACTIVE);
        }
        if (hash == null || user.authSource().isExternal()) {
            return withoutLooking(password, Result.KEPT_ELSEWHERE);
        }
        return attempts.reserve(claim.countedFor().apply(user))
                .map(reservation -> evaluate(reservation, password, hash))
                .orElseGet(() -> withoutLooking(password, Result.LOCKED));
    }

    private Result evaluate(Throttles.Reservation reservation, String password, String hash) {
        if (!hasher.matches(password, hash)) {
            return Result.WRONG_PASSWORD;
        }
        attempts.giveBack(reservation);
        return Result.RIGHT;
    }

    private Result withoutLooking(String password, Result result) {
        hasher.matchNobody(password);
        return result;
    }
}
