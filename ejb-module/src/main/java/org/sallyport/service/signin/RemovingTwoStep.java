package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.RemovalCheck.Wanted;

/**
 * An administrator removes the two-step verification of somebody who lost it (C-36 to C-49): the own code or password
 * comes along, whatever was proven before in this session and whatever device it is on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovingTwoStep {

    @Inject
    private RemovalCheck removalCheck;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private CountingAttempt countingAttempt;

    @Inject
    private CodeAttempts codeAttempts;

    @Inject
    private CheckingOwnPassword checkingOwnPassword;

    @Inject
    private EndingDoubtedSession endingDoubtedSession;

    @Inject
    private TimeSource time;

    /** What is asked of the administrator now, or why it is refused; empty when the environment has no such person. */
    public Optional<Decision> demand(SignedInUser administrator, String userId, Origin origin) {
        return removalCheck.demand(Wanted.removal(administrator, userId, origin));
    }

    /** What would be asked of the administrator; nothing is written down. */
    public Optional<Decision> look(SignedInUser administrator, String userId, Origin origin) {
        return removalCheck.look(Wanted.removal(administrator, userId, origin));
    }

    /** Empty when the environment has no such person. */
    public Optional<ChangeOutcome> byCode(SignedInUser administrator, String userId, TypedCode code, Origin origin) {
        return byCode(Wanted.removal(administrator, userId, origin), code);
    }

    /** The same for what else takes this proof. */
    public Optional<ChangeOutcome> byCode(Wanted wanted, TypedCode code) {
        return ifAsked(
                wanted,
                challenge -> challenge.methods().contains(code.method()),
                live -> countingAttempt.count(
                        live,
                        ownSessions
                                .unseen(wanted.change().action(), live, wanted.origin())
                                .concerning(wanted.userId()),
                        wanted.origin(),
                        () -> codeAttempts.reserveCode(wanted.administrator().userId(), code.method())
                                ? removalCheck.byCode(wanted, code)
                                : new ChangeOutcome.Denied(Reason.AUTHENTICATOR_DISABLED)));
    }

    /** Empty when the environment has no such person. */
    public Optional<ChangeOutcome> byPassword(
            SignedInUser administrator, String userId, String password, Origin origin) {
        return byPassword(Wanted.removal(administrator, userId, origin), password);
    }

    /** The same for what else takes this proof. */
    public Optional<ChangeOutcome> byPassword(Wanted wanted, String password) {
        return ifAsked(
                wanted,
                Decision.Challenge::passwordAccepted,
                live -> checkingOwnPassword.check(
                        live, password, wanted.origin(), result -> removalCheck.byPassword(wanted, result)));
    }

    /** Refuses before anything is counted; {@code look} decides once more. */
    private Optional<ChangeOutcome> ifAsked(
            Wanted wanted, Predicate<Decision.Challenge> asked, Function<OwnSession, ChangeOutcome> look) {
        return removalCheck
                .attempt(wanted)
                .map(decision -> decision.fold(
                        allow -> new ChangeOutcome.NotOffered(),
                        challenge -> asked.test(challenge)
                                ? ownSessions
                                        .find(wanted.administrator().sessionId(), time.now())
                                        .map(live ->
                                                endingDoubtedSession.after(look.apply(live), live, wanted.origin()))
                                        .orElseGet(ChangeOutcome.Over::new)
                                : new ChangeOutcome.NotOffered(),
                        enrol -> new ChangeOutcome.NotOffered(),
                        deny -> new ChangeOutcome.Denied(deny.reason())));
    }
}
