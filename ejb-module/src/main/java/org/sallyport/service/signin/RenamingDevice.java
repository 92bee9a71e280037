package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;

/** Calling one's own devices what one likes. */
@Stateless
public class RenamingDevice {

    @Inject
    Devices devices;

    @Inject
    AuditTrail audit;

    /** False when this person has no such device. */
    public boolean rename(SignedInUser who, String id, DeviceName name, Origin origin) {
        boolean renamed = devices.rename(id, who.userId(), name);
        if (renamed) {
            audit.add(audit.entry(AuditAction.RENAME_DEVICE, AuditOutcome.DONE, origin)
                    .about(who.environment().id(), who.userId())
                    .saying("device " + id));
        }
        return renamed;
    }
}
