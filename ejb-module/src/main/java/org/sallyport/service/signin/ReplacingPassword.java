package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.Proof;
import org.sallyport.domain.decision.Purpose;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.UsingCode;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/**
 * What follows from a right current password, in one transaction: either the new one is set and the code used up, or
 * nothing but the audit entry is recorded.
 */
@Stateless
public class ReplacingPassword {

    @Inject
    Users users;

    @Inject
    Environments environments;

    @Inject
    Situations situations;

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    OwnSessions ownSessions;

    @Inject
    UsingCode usingCode;

    @Inject
    Notices notices;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** Why nothing was changed; for the audit only. */
    public enum Refusal {
        WRONG_PASSWORD,
        /** Not looked at: a wait after failures is running. */
        LOCKED,
        /** Not looked at: too many wrong codes in a row. */
        AUTHENTICATOR_DISABLED,
        WRONG_CODE,
        /** The person was changed, or the session ended, while it was hashed. */
        OUTDATED
    }

    /**
     * Everything somebody gave, but for the code looked at.
     *
     * @param check of the current password, which was right
     * @param newHash in PHC form
     * @param code whose attempt is reserved, if one was asked for
     */
    record Given(CheckingPassword.Check check, String newHash, Optional<TypedCode> code) {

        @Override
        public String toString() {
            return "Given[redacted]";
        }
    }

    public Decision asks(SignedInUser who, Origin origin) {
        return ruling(here(who), origin, time.now()).decision();
    }

    /** Whether there is a password here that could be another one. */
    public boolean isKeptHere(SignedInUser who) {
        return !users.get(who.userId()).authSource().isExternal();
    }

    /** Whose failures a password or code given in this session counts among. */
    public String countedFor(SignedInUser who) {
        return here(who).countedFor();
    }

    public PasswordChangeOutcome replace(SignedInUser who, Given given, Origin origin) {
        Instant now = time.now();
        return ownSessions
                .hold(who.sessionId(), now)
                .filter(here -> isOf(here.person().user(), given.check()))
                .map(here -> replace(here, given, origin, now))
                .orElseGet(() -> {
                    refuse(who, Refusal.OUTDATED, origin);
                    return new PasswordChangeOutcome.WrongPassword();
                });
    }

    private PasswordChangeOutcome replace(OwnSession here, Given given, Origin origin, Instant now) {
        Ruling ruling = ruling(here, origin, now);
        PasswordChangeOutcome outcome = ruling.decision()
                .fold(
                        allow -> set(here, given, new Proof(Proof.Kind.PASSWORD, now)),
                        challenge -> withCode(here, given, now),
                        enrol -> new PasswordChangeOutcome.Denied(enrol.reason()),
                        deny -> given.code()
                                        .filter(code -> CodeAttempts.asksFor(code.method(), deny))
                                        .isPresent()
                                ? withCode(here, given, now)
                                : new PasswordChangeOutcome.Denied(deny.reason()));
        boolean wrong = outcome instanceof PasswordChangeOutcome.WrongCode;
        Reason reason = ruling.decision().reason();
        AuditEntry entry = ownSessions
                .entry(AuditAction.CHANGE_PASSWORD, result(outcome, ruling.decision()), here, origin)
                .because(wrong ? Refusal.WRONG_CODE.name() : reason.name())
                .tracedBy(ruling.trace());
        audit.add(reason == Reason.NETWORK_SKIP ? entry.saying(here.person().skip(origin, now)) : entry);
        return outcome;
    }

    public void refuse(SignedInUser who, Refusal refusal, Origin origin) {
        audit.add(entry(who, AuditOutcome.REFUSED, origin).because(refusal.name()));
    }

    private OwnSession here(SignedInUser who) {
        Session session = sessions.get(who.sessionId());
        Situations.Person person = new Situations.Person(
                users.get(who.userId()), environments.get(who.environment().id()));
        return new OwnSession(session, person, devices.find(session.deviceId()).orElse(null));
    }

    private Ruling ruling(OwnSession here, Origin origin, Instant now) {
        return DecisionTable.decide(situations.of(
                here.person(),
                new Purpose.LoginFunction(),
                new Situations.Circumstances(origin.network(), here.device(), now)));
    }

    /** Whether the password that was right is still this person's. */
    private static boolean isOf(StaffUser user, CheckingPassword.Check check) {
        StaffUser checked = check.user();
        return checked != null && checked.id().equals(user.id()) && checked.epoch() == user.epoch();
    }

    private PasswordChangeOutcome withCode(OwnSession here, Given given, Instant now) {
        if (given.code().isEmpty()) {
            return new PasswordChangeOutcome.CodeDue();
        }
        String userId = here.person().user().id();
        if (usingCode.use(given.code().get().givenBy(userId, here.session().id()), now) != UsingCode.Result.ACCEPTED) {
            return new PasswordChangeOutcome.WrongCode();
        }
        return set(here, given, new Proof(Proof.Kind.CODE, now));
    }

    private PasswordChangeOutcome set(OwnSession here, Given given, Proof proof) {
        here.session().prove(proof);
        here.changePassword(given.newHash());
        notices.tell(here.person().user(), Notice.PASSWORD_CHANGED);
        return new PasswordChangeOutcome.Changed();
    }

    private static AuditOutcome result(PasswordChangeOutcome outcome, Decision decision) {
        if (outcome instanceof PasswordChangeOutcome.WrongCode) {
            return AuditOutcome.REFUSED;
        }
        return outcome instanceof PasswordChangeOutcome.Changed ? AuditOutcome.DONE : AuditOutcome.of(decision);
    }

    private AuditEntry entry(SignedInUser who, AuditOutcome outcome, Origin origin) {
        return audit.entry(AuditAction.CHANGE_PASSWORD, outcome, origin)
                .about(who.environment().id(), who.userId());
    }
}
