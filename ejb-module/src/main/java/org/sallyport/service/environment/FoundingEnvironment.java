package org.sallyport.service.environment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.InvalidSetting;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.Words;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** An administrator of the site makes another environment, with somebody to look after it. Needs MANAGE_ENVIRONMENTS. */
@Stateless
public class FoundingEnvironment {

    /** Of 5 bits each: 140 in all. */
    private static final int PASSWORD_LENGTH = 28;

    private static final Duration BUSY_FOR = Duration.ofSeconds(2);

    @Inject
    Environments environments;

    @Inject
    Founding founding;

    @Inject
    Authority authority;

    @Inject
    PasswordHasher hasher;

    @Inject
    AuditTrail audit;

    @Inject
    Randomness randomness;

    @Inject
    TimeSource time;

    /** What the new environment is, and who is the first in it. */
    public record Draft(String key, String name, Preset preset, String administratorLogin, String administratorName) {

        public Draft {
            Words.environmentKey(key);
            Words.environmentName(name);
            checkLogin(administratorLogin);
            checkPersonName(administratorName);
        }

        /** @throws InvalidSetting when nobody can be called that */
        public static void checkLogin(String login) {
            if (LoginName.canonical(login).isEmpty() || login.length() > LoginName.MAX_LENGTH) {
                throw new InvalidSetting(
                        "administratorLogin", "must be 1 to " + LoginName.MAX_LENGTH + " visible characters");
            }
        }

        /** @throws InvalidSetting when nobody can be called that */
        public static void checkPersonName(String name) {
            Words.onOneLine("administratorName", name, Words.MAX_NAME);
        }
    }

    public FoundingOutcome found(SignedInUser administrator, Draft draft, Origin origin) {
        if (!authority.permits(Permission.MANAGE_ENVIRONMENTS, administrator, AuditAction.FOUND_ENVIRONMENT, origin)) {
            return new FoundingOutcome.Forbidden();
        }
        MadeUpPassword password = MadeUpPassword.of(PASSWORD_LENGTH, randomness);
        // Before the first query, so that no connection waits for a hash.
        Optional<String> hash = hasher.whenFree(() -> hasher.hash(password.reveal()));
        if (hash.isEmpty()) {
            return new FoundingOutcome.Busy(BUSY_FOR);
        }
        // All who found are of the site, so its row keeps them apart until the key is written.
        environments.lock(administrator.environment().id());
        return environments.find(draft.key()).isPresent()
                ? new FoundingOutcome.KeyTaken()
                : new FoundingOutcome.Founded(founded(administrator, draft, hash.get(), origin), password);
    }

    private EnvironmentEntry founded(SignedInUser administrator, Draft draft, String passwordHash, Origin origin) {
        Environment environment =
                new Environment(randomness.id(), draft.key(), draft.name(), draft.preset(), time.now());
        LoginName login = new LoginName(draft.administratorLogin());
        StaffUser first = founding.found(
                environment, new Founding.Appointee(randomness.id(), login, draft.administratorName(), passwordHash));
        String made = "environment " + draft.key() + " from " + draft.preset().key();
        audit.add(audit.entry(AuditAction.FOUND_ENVIRONMENT, AuditOutcome.DONE, origin)
                .about(administrator.environment().id(), administrator.userId())
                .saying(made + ", first administrator " + login.shown()));
        audit.add(audit.entry(AuditAction.APPOINT_FIRST_ADMINISTRATOR, AuditOutcome.DONE, origin)
                .about(environment.id(), administrator.userId())
                .concerning(first.id())
                .under(environment.version())
                .saying(made + ", all permissions, two-step verification " + first.overrideAt(environment.createdAt())
                        + ", by " + ManagingEnvironments.nameOf(administrator)));
        return EnvironmentEntry.of(environment);
    }
}
