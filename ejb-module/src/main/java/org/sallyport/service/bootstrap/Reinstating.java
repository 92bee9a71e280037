package org.sallyport.service.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.override.Exemptions;
import org.sallyport.service.platform.TimeSource;

/** Lets somebody back in as an administrator, who begins as the first one did: whatever was lost is replaced. */
@Dependent
public class Reinstating {

    private final Reinstatements reinstatements;
    private final Users users;
    private final Holders holders;
    private final Authenticators authenticators;
    private final Exemptions exemptions;
    private final Throttles throttles;
    private final AuditTrail audit;
    private final TimeSource time;

    @Inject
    public Reinstating(
            Reinstatements reinstatements,
            Users users,
            Holders holders,
            Authenticators authenticators,
            Exemptions exemptions,
            Throttles throttles,
            AuditTrail audit,
            TimeSource time) {
        this.reinstatements = reinstatements;
        this.users = users;
        this.holders = holders;
        this.authenticators = authenticators;
        this.exemptions = exemptions;
        this.throttles = throttles;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Who is to be let in.
     *
     * @param validUntil after which nobody is; one that was used is used up
     */
    record Request(String environmentKey, String login, Instant validUntil) {}

    Optional<StaffUser> find(Request request) {
        return users.find(request.environmentKey(), request.login());
    }

    boolean isDone(StaffUser administrator, Request request) {
        return reinstatements.isDone(administrator, request.validUntil(), inWords(request));
    }

    /**
     * Part of the start's transaction, which no other node's runs beside.
     *
     * @param passwordHash in PHC form
     */
    void reinstate(StaffUser administrator, Request request, String passwordHash) {
        reinstatements.note(administrator, request.validUntil(), time.now());
        authenticators.removeAll(administrator.id());
        administrator.activate(passwordHash);
        administrator.requirePasswordChange();
        exemptions.endOf(administrator.id(), time.now());
        administrator.take(TwoStepOverride.REQUIRE);
        administrator.hold(permissionsIn(administrator.environmentId()));
        administrator.changeMethods();
        throttles.clear(administrator.id());
        audit.add(audit.entry(AuditAction.REINSTATE_ADMINISTRATOR, AuditOutcome.DONE, Origin.server())
                .about(administrator.environmentId(), administrator.id())
                .saying(inWords(request)));
    }

    private Set<Permission> permissionsIn(String environmentId) {
        return holders.isSite(environmentId)
                ? EnumSet.allOf(Permission.class)
                : EnumSet.complementOf(EnumSet.of(Permission.MANAGE_ENVIRONMENTS));
    }

    private static String inWords(Request request) {
        return "by the server's variables, valid until " + request.validUntil()
                + ": all permissions, a new password, no method left, two-step verification required";
    }
}
