package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.RenewingHash;
import org.sallyport.service.enrolment.SentCodes;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.ldap.LdapDirectory;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.PendingSignIn.LastCode;

/** The first step: a password, and what follows from it. */
@Stateless
public class SigningIn {

    private static final Logger LOG = Logger.getLogger(SigningIn.class.getName());

    @Inject
    private ProvingPrimaryFactor provingPrimaryFactor;

    @Inject
    private Admission admission;

    @Inject
    private RenewingHash renewingHash;

    @Inject
    private LimitingSource limitingSource;

    @Inject
    private Devices devices;

    @Inject
    private SignIns signIns;

    @Inject
    private SentCodes sentCodes;

    @Inject
    private Environments environments;

    @Inject
    private AuditTrail audit;

    @Inject
    private TimeSource time;

    /** Hashes, and asks directories, outside any transaction, then decides and records in one. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInOutcome start(FirstStep step, Origin origin) {
        Optional<Duration> wait = limitingSource.reserve(origin);
        if (wait.isPresent()) {
            return admission.limit(wait.get(), origin);
        }
        Optional<PrimaryFactor> factor = provingPrimaryFactor.prove(claim(step, origin));
        if (factor.isEmpty() || factor.get().isUncounted()) {
            limitingSource.giveBack(origin);
        }
        return factor.map(proven -> conclude(proven, step, origin))
                .orElseGet(() -> new SignInOutcome.Busy(CheckingPassword.BUSY_FOR));
    }

    private SignInOutcome conclude(PrimaryFactor factor, FirstStep step, Origin origin) {
        SignInOutcome outcome = admission.decide(factor.check(), step.device(), origin);
        factor.check().rightUser().ifPresent(user -> renewHash(user, step.password()));
        return factor.unanswered() ? new SignInOutcome.DirectoryAway(LdapDirectory.AWAY_FOR) : outcome;
    }

    /** The sign-in is decided: whatever goes wrong here is tried again at the next one. */
    private void renewHash(StaffUser user, String rightPassword) {
        try {
            renewingHash.renew(user, rightPassword);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a password could not be hashed anew", e);
        }
    }

    private CheckingPassword.Claim claim(FirstStep step, Origin origin) {
        return new CheckingPassword.Claim(
                step.environment(),
                step.login(),
                step.password(),
                user -> devices.find(step.device().token(), user.id(), origin.door())
                        .map(Device::id)
                        .orElse(user.id()));
    }

    /** The half-finished sign-in behind {@code token}, for its pages; empty when it is over or began at another door. */
    public Optional<PendingSignIn> pending(Token token) {
        return signIns.findOpen(token, time.now())
                .filter(signIn -> signIn.party().door() == Door.WEB)
                .map(this::shown);
    }

    /** Ends a half-finished sign-in. Returns whether there was one to end. */
    public boolean cancel(Token token, Origin origin) {
        Instant now = time.now();
        Optional<SignIn> ended = signIns.findOpen(token, now)
                .filter(signIn -> signIn.party().door() == origin.door())
                .filter(signIn -> signIns.end(signIn, now));
        ended.ifPresent(signIn -> audit.add(audit.entry(AuditAction.CANCEL_SIGN_IN, AuditOutcome.DONE, origin)
                .about(signIn.party())));
        return ended.isPresent();
    }

    /** Asked for only where one can have been sent. */
    private @Nullable LastCode lastCode(SignIn signIn) {
        return signIn.methods().equals(List.of(Method.TOTP))
                ? null
                : sentCodes
                        .find(signIn.id())
                        .map(code -> new LastCode(code.method(), code.hint(), code.nextAllowedAt()))
                        .orElse(null);
    }

    private PendingSignIn shown(SignIn signIn) {
        Environment environment = environments.get(signIn.party().environmentId());
        return new PendingSignIn(
                environment.key(),
                environment.name(),
                signIn.isEnrolmentDue(),
                signIn.methods(),
                signIn.settingUp().orElse(null),
                lastCode(signIn),
                signIn.isRecoveryAccepted(),
                signIn.isEnrolmentDue() ? environment.settings().remembering().isOffered() : signIn.isRememberOffered(),
                environment.settings().remembering().days(),
                signIn.reason(),
                signIn.expiresAt());
    }
}
