package org.sallyport.service.environment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.HelpDesk;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;

/** An administrator says whom people of the own environment ask when signing in doesn't work (K-19, C-39). */
@Stateless
public class EditingHelpContact {

    @Inject
    Environments environments;

    @Inject
    HelpDesks helpDesks;

    @Inject
    AuditTrail audit;

    /** The whole contact back, with the version it was made from. */
    public record Edit(long version, HelpContact contact) {}

    /** Needs VIEW_SETTINGS or EDIT_SETTINGS. */
    public HelpContactOutcome read(SignedInUser administrator, String environmentKey, Origin origin) {
        boolean may = administrator.holds(Permission.VIEW_SETTINGS) || administrator.holds(Permission.EDIT_SETTINGS);
        return may && administrator.environment().key().equals(environmentKey)
                ? current(administrator)
                : forbidden(AuditAction.READ_HELP_CONTACT, administrator, environmentKey, origin);
    }

    /** Needs EDIT_SETTINGS. The environment's row stays locked, because the contact's may not be there yet. */
    public HelpContactOutcome replace(SignedInUser administrator, String environmentKey, Edit edit, Origin origin) {
        if (!administrator.holds(Permission.EDIT_SETTINGS)
                || !administrator.environment().key().equals(environmentKey)) {
            return forbidden(AuditAction.CHANGE_HELP_CONTACT, administrator, environmentKey, origin);
        }
        String environmentId = administrator.environment().id();
        environments.lock(environmentId);
        HelpContactOutcome.Current before = current(administrator);
        if (before.version() != edit.version()) {
            return new HelpContactOutcome.ChangedMeanwhile(before.contact(), before.version());
        }
        HelpDesk written = helpDesks.write(environmentId, edit.contact());
        audit.add(entry(AuditAction.CHANGE_HELP_CONTACT, AuditOutcome.DONE, administrator, origin)
                .saying(before.contact().changesTo(edit.contact())));
        return new HelpContactOutcome.Current(written.contact(), written.version());
    }

    /** For anybody; none where there is no such environment. */
    public HelpContact of(String environmentKey) {
        return environments
                .find(environmentKey)
                .flatMap(environment -> helpDesks.find(environment.id()))
                .map(HelpDesk::contact)
                .orElse(HelpContact.NONE);
    }

    private HelpContactOutcome.Current current(SignedInUser administrator) {
        return helpDesks
                .find(administrator.environment().id())
                .map(desk -> new HelpContactOutcome.Current(desk.contact(), desk.version()))
                .orElseGet(() -> new HelpContactOutcome.Current(HelpContact.NONE, 0));
    }

    private HelpContactOutcome forbidden(AuditAction action, SignedInUser administrator, String key, Origin origin) {
        audit.add(entry(action, AuditOutcome.DENIED, administrator, origin)
                .because("PERMISSION_MISSING")
                .saying("environment " + key.substring(0, Math.min(40, key.length()))));
        return new HelpContactOutcome.Forbidden();
    }

    private AuditEntry entry(AuditAction action, AuditOutcome outcome, SignedInUser administrator, Origin origin) {
        return audit.entry(action, outcome, origin)
                .about(administrator.environment().id(), administrator.userId());
    }
}
