package org.sallyport.service.override;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.TimeSource;

/** An administrator ends an exemption before its time: from the next request on the environment's settings hold. */
@Stateless
public class EndingExemption {

    @Inject
    Exemptions exemptions;

    @Inject
    Users users;

    @Inject
    Notices notices;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What came of it. */
    public enum End {
        ENDED,
        /** Over already, of another environment, or none at all: told apart nowhere. */
        NOT_THERE,
        FORBIDDEN
    }

    /** Needs EDIT_USERS. */
    public End end(SignedInUser administrator, String id, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.END_EXEMPTION, origin)) {
            return End.FORBIDDEN;
        }
        Instant now = time.now();
        String environmentId = administrator.environment().id();
        return exemptions
                .findIn(environmentId, id)
                .map(exemption -> {
                    StaffUser user =
                            users.lock(environmentId, exemption.userId()).orElseThrow();
                    return exemptions.end(exemption, administrator.userId(), now)
                            ? ended(exemption, user, administrator, origin)
                            : End.NOT_THERE;
                })
                .orElse(End.NOT_THERE);
    }

    private End ended(Exemption exemption, StaffUser user, SignedInUser administrator, Origin origin) {
        user.take(TwoStepOverride.INHERIT);
        users.flush();
        notices.tell(user, Notice.EXEMPTION_ENDED, administrator.name());
        audit.add(audit.entry(AuditAction.END_EXEMPTION, AuditOutcome.DONE, origin)
                .about(administrator.environment().id(), administrator.userId())
                .concerning(user.id())
                .saying(ChangeText.of("override", TwoStepOverride.EXEMPT, TwoStepOverride.INHERIT) + ", "
                        + ChangeText.of("until", exemption.terms().until(), null) + ", "
                        + ChangeText.of("reason", exemption.terms().reason(), null)));
        return End.ENDED;
    }
}
