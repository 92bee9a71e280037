package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Device;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.TimeSource;

/**
 * Forgetting one's own devices: each is asked for a code at its next sign-in, and what was begun on it ends. Never the
 * one that is in use (C-59).
 */
@Stateless
public class ForgettingDevices {

    @Inject
    Devices devices;

    @Inject
    Forgetting forgetting;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What came of it. */
    public enum Result {
        FORGOTTEN,
        /** It is the one that is in use. */
        IN_USE,
        /** This person has no such device, or none any more. */
        NOT_THERE
    }

    public Result forget(SignedInUser who, String id, Origin origin) {
        if (id.equals(inUse(who))) {
            return Result.IN_USE;
        }
        Optional<Device> own =
                devices.find(id).filter(device -> device.party().userId().equals(who.userId()));
        if (own.isEmpty() || !forgetting.forget(own.get(), time.now())) {
            return Result.NOT_THERE;
        }
        audit.add(audit.entry(AuditAction.FORGET_DEVICE, AuditOutcome.DONE, origin)
                .about(who.environment().id(), who.userId())
                .saying("device " + id));
        return Result.FORGOTTEN;
    }

    public void forgetOthers(SignedInUser who, Origin origin) {
        Instant now = time.now();
        String kept = inUse(who);
        long forgotten = devices.ofPerson(who.userId()).stream()
                .filter(device -> !device.id().equals(kept))
                .filter(device -> forgetting.forget(device, now))
                .count();
        audit.add(audit.entry(AuditAction.FORGET_OTHER_DEVICES, AuditOutcome.DONE, origin)
                .about(who.environment().id(), who.userId())
                .saying(forgotten + " forgotten"));
    }

    private @Nullable String inUse(SignedInUser who) {
        return sessions.get(who.sessionId()).deviceId();
    }
}
