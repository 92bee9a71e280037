package org.sallyport.service.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.environment.Founding;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Makes the first environment, which is the site, and its administrator. */
@Dependent
public class Appointing {

    private final Bootstraps bootstraps;
    private final Environments environments;
    private final Founding founding;
    private final AuditTrail audit;
    private final Randomness randomness;
    private final TimeSource time;

    @Inject
    public Appointing(
            Bootstraps bootstraps,
            Environments environments,
            Founding founding,
            AuditTrail audit,
            Randomness randomness,
            TimeSource time) {
        this.bootstraps = bootstraps;
        this.environments = environments;
        this.founding = founding;
        this.audit = audit;
        this.randomness = randomness;
        this.time = time;
    }

    /**
     * Whom to appoint, and where.
     *
     * @param passwordHash in PHC form
     */
    record Appointment(String environmentKey, String environmentName, LoginName login, String passwordHash) {}

    /** Whether the database has nobody, and never had: deleting a row of it doesn't make it so again. */
    boolean isDue() {
        return !bootstraps.isDone() && environments.areNone();
    }

    /** Part of the start's transaction, which no other node's runs beside. */
    void appoint(Appointment appointment) {
        Instant now = time.now();
        Environment environment = new Environment(
                randomness.id(),
                appointment.environmentKey(),
                appointment.environmentName(),
                Preset.CASE_MANAGEMENT,
                now);
        environment.becomeSite();
        LoginName login = appointment.login();
        StaffUser administrator = founding.found(
                environment, new Founding.Appointee(randomness.id(), login, login.shown(), appointment.passwordHash()));
        bootstraps.note(administrator, now);
        audit.add(audit.entry(AuditAction.APPOINT_FIRST_ADMINISTRATOR, AuditOutcome.DONE, Origin.server())
                .about(environment.id(), administrator.id())
                .under(environment.version())
                .saying("environment " + environment.key() + ", all permissions, two-step verification required"));
    }
}
