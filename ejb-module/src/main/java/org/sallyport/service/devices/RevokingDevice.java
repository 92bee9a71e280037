package org.sallyport.service.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.signin.Device;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Devices;
import org.sallyport.service.signin.Forgetting;
import org.sallyport.service.signin.Sessions;

/** An administrator forgets a device of one person, as its owner could; other people on it stay known there (D-32). */
@Stateless
public class RevokingDevice {

    @Inject
    Devices devices;

    @Inject
    Forgetting forgetting;

    @Inject
    Sessions sessions;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    public Ending revoke(SignedInUser administrator, String id, Origin origin) {
        if (!authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.REVOKE_DEVICE, origin)) {
            return Ending.Refused.FORBIDDEN;
        }
        if (id.equals(sessions.get(administrator.sessionId()).deviceId())) {
            return Ending.Refused.OWN;
        }
        String environmentId = administrator.environment().id();
        Optional<Device> forgotten = devices.find(id)
                .filter(device -> device.party().environmentId().equals(environmentId))
                .filter(device -> forgetting.forget(device, time.now()));
        forgotten.ifPresent(device -> audit.add(audit.entry(AuditAction.REVOKE_DEVICE, AuditOutcome.DONE, origin)
                .about(environmentId, administrator.userId())
                .concerning(device.party().userId())
                .saying("device " + id)));
        return forgotten.<Ending>map(device -> new Ending.Ended(1)).orElse(Ending.Refused.NOT_THERE);
    }
}
