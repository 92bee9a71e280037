package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Methods;
import org.sallyport.service.enrolment.UsingCode;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/**
 * Takes an administrator's proof and removes, in one transaction: so a proof serves for this removal alone, and is used
 * up by nothing else.
 */
@Stateless
public class RemovalCheck {

    /** Why somebody who may remove and has proved it is refused; for the audit only. */
    static final String TOO_MANY = "TOO_MANY_REMOVALS";

    @Inject
    Notices notices;

    @Inject
    OwnSessions ownSessions;

    @Inject
    Users users;

    @Inject
    Authenticators authenticators;

    @Inject
    Methods methods;

    @Inject
    UsingCode usingCode;

    @Inject
    LimitingRemovals limitingRemovals;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /**
     * A removal or what else takes the same proof, and who wants it from where.
     *
     * @param userId of whom
     */
    public record Wanted(SignedInUser administrator, String userId, Origin origin, ProvenChange change) {

        static Wanted removal(SignedInUser administrator, String userId, Origin origin) {
            return new Wanted(administrator, userId, origin, ProvenChange.REMOVAL);
        }
    }

    /** What came of looking at a proof, in a word for the audit. */
    private record Given(boolean right, String result) {}

    /**
     * What is asked for it now, or why it is refused; empty when there is nobody of that id who could be told of. Who may
     * look and only looks isn't written down.
     */
    public Optional<Decision> demand(Wanted wanted) {
        return judge(wanted, reason -> reason == Reason.PERMISSION_MISSING);
    }

    /** The same of who only looks at what there is to change. */
    public Optional<Decision> look(Wanted wanted) {
        return judge(wanted, reason -> false);
    }

    /** The same of who is about to do it: every refusal is written down. */
    public Optional<Decision> attempt(Wanted wanted) {
        return judge(wanted, reason -> true);
    }

    private Optional<Decision> judge(Wanted wanted, Predicate<Reason> written) {
        Instant now = time.now();
        return ownSessions.find(wanted.administrator().sessionId(), now).flatMap(live -> {
            Ruling ruling = decide(wanted, live, now);
            if (users.findIn(wanted.administrator().environment().id(), wanted.userId())
                    .isPresent()) {
                deniedOf(ruling.decision())
                        .filter(written)
                        .ifPresent(reason -> audit.add(entry(AuditOutcome.DENIED, wanted, live, ruling)));
                return Optional.of(ruling.decision());
            }
            return unknown(wanted, live, ruling);
        });
    }

    /** Who may not remove anything learns nothing about ids; and what was sent for one isn't written down. */
    private Optional<Decision> unknown(Wanted wanted, OwnSession live, Ruling ruling) {
        boolean lacksPermission = ruling.decision().reason() == Reason.PERMISSION_MISSING;
        if (lacksPermission) {
            audit.add(ownSessions
                    .entry(wanted.change().action(), AuditOutcome.DENIED, live, wanted.origin())
                    .because(Reason.PERMISSION_MISSING.name())
                    .tracedBy(ruling.trace()));
        }
        return lacksPermission ? Optional.of(ruling.decision()) : Optional.empty();
    }

    /** @param code of which the attempt is reserved */
    public ChangeOutcome byCode(Wanted wanted, TypedCode code) {
        return conclude(wanted, decision -> CodeAttempts.asksFor(code.method(), decision), now -> {
            UsingCode.Result result = usingCode.use(
                    code.givenBy(
                            wanted.administrator().userId(),
                            wanted.administrator().sessionId()),
                    now);
            return new Given(result == UsingCode.Result.ACCEPTED, result.name());
        });
    }

    /** @param result of checking the password, which has been counted */
    public ChangeOutcome byPassword(Wanted wanted, CheckingPassword.Result result) {
        Given given = new Given(result == CheckingPassword.Result.RIGHT, result.name());
        return conclude(wanted, ProofCheck::asksForPassword, now -> given);
    }

    private ChangeOutcome conclude(Wanted wanted, Predicate<Decision> asked, Function<Instant, Given> look) {
        Instant now = time.now();
        // Before anything is read: what the decision sees stays so, and of two administrators one finds nothing left.
        authenticators.hold(List.of(wanted.administrator().userId(), wanted.userId()));
        return ownSessions
                .find(wanted.administrator().sessionId(), now)
                .map(live -> {
                    Ruling ruling = decide(wanted, live, now);
                    return asked.test(ruling.decision()) && wanted.change().stands()
                            ? removeIfRight(wanted, live, ruling, look.apply(now))
                            : refuse(wanted, live, ruling);
                })
                .orElseGet(ChangeOutcome.Over::new);
    }

    private ChangeOutcome removeIfRight(Wanted wanted, OwnSession live, Ruling ruling, Given given) {
        if (!given.right()) {
            audit.add(entry(AuditOutcome.REFUSED, wanted, live, ruling).because(given.result()));
            return new ChangeOutcome.NotVerified();
        }
        Optional<Duration> wait = limitingRemovals.reserve(live.person().user(), time.now());
        if (wait.isPresent()) {
            audit.add(entry(AuditOutcome.DENIED, wanted, live, ruling).because(TOO_MANY));
            return new ChangeOutcome.Limited(wait.get());
        }
        audit.add(entry(AuditOutcome.DONE, wanted, live, ruling));
        if (wanted.change().carryOut()) {
            remove(wanted);
        }
        return new ChangeOutcome.Done();
    }

    private void remove(Wanted wanted) {
        if (!methods.removeAll(wanted.userId())) {
            throw new IllegalStateException("an authenticator that was held is gone");
        }
        users.changeMethods(wanted.userId());
        notices.tell(
                users.get(wanted.userId()),
                Notice.REMOVED_BY_ADMINISTRATOR,
                wanted.administrator().name());
    }

    private ChangeOutcome refuse(Wanted wanted, OwnSession live, Ruling ruling) {
        return deniedOf(ruling.decision())
                .<ChangeOutcome>map(reason -> {
                    audit.add(entry(AuditOutcome.DENIED, wanted, live, ruling));
                    return new ChangeOutcome.Denied(reason);
                })
                .orElseGet(ChangeOutcome.NotOffered::new);
    }

    private static Optional<Reason> deniedOf(Decision decision) {
        return decision.fold(
                allow -> Optional.empty(),
                challenge -> Optional.empty(),
                enrol -> Optional.empty(),
                deny -> Optional.of(deny.reason()));
    }

    private Ruling decide(Wanted wanted, OwnSession live, Instant now) {
        boolean enrolled = methods.isAnySetUp(wanted.userId());
        return ownSessions.decide(live, new Purpose.AdminRemove(wanted.userId(), enrolled), now);
    }

    private AuditEntry entry(AuditOutcome outcome, Wanted wanted, OwnSession live, Ruling ruling) {
        return ownSessions
                .entry(wanted.change().action(), outcome, live, wanted.origin())
                .concerning(wanted.userId())
                .because(ruling.decision().reason().name())
                .tracedBy(ruling.trace());
    }
}
