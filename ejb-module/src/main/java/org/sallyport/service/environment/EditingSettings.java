package org.sallyport.service.environment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;

/** An administrator reads or replaces the settings of the environment that the administrator belongs to. */
@Stateless
public class EditingSettings {

    @Inject
    private Environments environments;

    @Inject
    private AuditTrail audit;

    /** Needs VIEW_SETTINGS or EDIT_SETTINGS. */
    public SettingsOutcome read(SignedInUser administrator, String environmentKey, Origin origin) {
        boolean may = administrator.holds(Permission.VIEW_SETTINGS) || administrator.holds(Permission.EDIT_SETTINGS);
        if (!may || !administrator.environment().key().equals(environmentKey)) {
            return forbidden(AuditAction.READ_SETTINGS, administrator, environmentKey, origin);
        }
        Environment environment = environments.get(administrator.environment().id());
        return new SettingsOutcome.Current(environment.settings(), environment.version());
    }

    /** Needs EDIT_SETTINGS. The environment's row stays locked from the comparison of versions to the commit. */
    public SettingsOutcome replace(SignedInUser administrator, String environmentKey, Edit edit, Origin origin) {
        if (!administrator.holds(Permission.EDIT_SETTINGS)
                || !administrator.environment().key().equals(environmentKey)) {
            return forbidden(AuditAction.CHANGE_SETTINGS, administrator, environmentKey, origin);
        }
        Environment environment = environments.lock(administrator.environment().id());
        TwoStepSettings before = environment.settings();
        if (environment.version() != edit.version()) {
            return new SettingsOutcome.ChangedMeanwhile(before, environment.version());
        }
        environment.adopt(edit.settings());
        environments.flush();
        audit.add(entry(AuditAction.CHANGE_SETTINGS, AuditOutcome.DONE, administrator, origin)
                .under(environment.version())
                .saying(before.changesTo(edit.settings())));
        return new SettingsOutcome.Current(edit.settings(), environment.version());
    }

    /** What the organisation calls itself, for the sign-in page; empty when no environment has that key. */
    public Optional<String> nameOf(String environmentKey) {
        return environments.find(environmentKey).map(Environment::name);
    }

    private SettingsOutcome forbidden(AuditAction action, SignedInUser administrator, String key, Origin origin) {
        audit.add(entry(action, AuditOutcome.DENIED, administrator, origin)
                .because("PERMISSION_MISSING")
                .saying("environment " + key.substring(0, Math.min(40, key.length()))));
        return new SettingsOutcome.Forbidden();
    }

    private AuditEntry entry(AuditAction action, AuditOutcome outcome, SignedInUser administrator, Origin origin) {
        return audit.entry(action, outcome, origin)
                .about(administrator.environment().id(), administrator.userId());
    }

    /** The whole document back, with the version it was made from. */
    public record Edit(long version, TwoStepSettings settings) {}
}
