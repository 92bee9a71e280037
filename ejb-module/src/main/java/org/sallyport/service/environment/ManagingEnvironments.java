package org.sallyport.service.environment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Words;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.Slice;

/** An administrator of the site looks after all environments. Needs MANAGE_ENVIRONMENTS. */
@Stateless
public class ManagingEnvironments {

    @Inject
    Environments environments;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    /**
     * Which part of the list is asked for.
     *
     * @param after the key that ended the part before, or empty for the first part
     */
    public record Stretch(String after, int limit) {}

    /**
     * A new name for the environment {@code key}.
     *
     * @param version of the environment that was looked at
     */
    public record Renaming(String key, String name, long version) {

        public Renaming {
            Words.environmentName(name);
        }
    }

    public EnvironmentOutcome list(SignedInUser administrator, Stretch stretch, Origin origin) {
        return permitted(administrator, AuditAction.READ_ENVIRONMENTS, origin, () -> {
            Slice<Environment> slice = Slice.of(
                    environments.after(stretch.after(), stretch.limit() + 1), stretch.limit(), Environment::key);
            return new EnvironmentOutcome.Entries(slice.map(EnvironmentEntry::of));
        });
    }

    public EnvironmentOutcome read(SignedInUser administrator, String key, Origin origin) {
        return permitted(
                administrator,
                AuditAction.READ_ENVIRONMENTS,
                origin,
                () -> environments
                        .find(key)
                        .map(EnvironmentEntry::of)
                        .<EnvironmentOutcome>map(EnvironmentOutcome.Current::new)
                        .orElseGet(EnvironmentOutcome.NotThere::new));
    }

    public EnvironmentOutcome rename(SignedInUser administrator, Renaming renaming, Origin origin) {
        return permitted(
                administrator,
                AuditAction.RENAME_ENVIRONMENT,
                origin,
                () -> environments
                        .find(renaming.key())
                        .map(found -> renamed(environments.lock(found.id()), administrator, renaming, origin))
                        .orElseGet(EnvironmentOutcome.NotThere::new));
    }

    /** The environment's row stays locked from the comparison of versions to the commit. */
    private EnvironmentOutcome renamed(
            Environment environment, SignedInUser administrator, Renaming renaming, Origin origin) {
        if (environment.version() != renaming.version()) {
            return new EnvironmentOutcome.ChangedMeanwhile(EnvironmentEntry.of(environment));
        }
        String change = ChangeText.of(environment.name(), renaming.name());
        environment.rename(renaming.name());
        environments.flush();
        tell(administrator, administrator.environment().id(), environment.key() + ": " + change, origin);
        if (!environment.id().equals(administrator.environment().id())) {
            tell(administrator, environment.id(), change + ", by " + nameOf(administrator), origin);
        }
        return new EnvironmentOutcome.Current(EnvironmentEntry.of(environment));
    }

    /** Those who read the log of another environment don't know whose id it is. */
    static String nameOf(SignedInUser administrator) {
        return administrator.login() + " of " + administrator.environment().key();
    }

    private void tell(SignedInUser administrator, String environmentId, String words, Origin origin) {
        AuditEntry entry = audit.entry(AuditAction.RENAME_ENVIRONMENT, AuditOutcome.DONE, origin);
        audit.add(entry.about(environmentId, administrator.userId()).saying(words));
    }

    private EnvironmentOutcome permitted(
            SignedInUser administrator, AuditAction action, Origin origin, Supplier<EnvironmentOutcome> work) {
        return authority.permits(Permission.MANAGE_ENVIRONMENTS, administrator, action, origin)
                ? work.get()
                : new EnvironmentOutcome.Forbidden();
    }
}
