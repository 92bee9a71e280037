package org.sallyport.service.environment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.TimeSource;

/** Makes an environment and its first administrator, who must set up a second step and then choose a password. */
@Dependent
public class Founding {

    private final Environments environments;
    private final Users users;
    private final Throttles throttles;
    private final TimeSource time;

    @Inject
    public Founding(Environments environments, Users users, Throttles throttles, TimeSource time) {
        this.environments = environments;
        this.users = users;
        this.throttles = throttles;
        this.time = time;
    }

    /**
     * Who is the first.
     *
     * @param passwordHash in PHC form
     */
    public record Appointee(String userId, LoginName login, String name, String passwordHash) {}

    /** Part of the caller's transaction, which nobody else's with the same key runs beside. */
    public StaffUser found(Environment environment, Appointee first) {
        Instant now = time.now();
        environments.add(environment);
        StaffUser administrator = new StaffUser(first.userId(), environment.id(), first.login(), first.name(), now);
        administrator.activate(first.passwordHash());
        administrator.requirePasswordChange();
        administrator.take(overrideIn(environment));
        administrator.playRole("Administrator");
        administrator.hold(environment.effective(EnumSet.allOf(Permission.class)));
        users.add(administrator);
        throttles.add(administrator.id());
        return administrator;
    }

    /** Text messages need a number that nobody knows yet: required of the first, they would keep everybody out. */
    private static TwoStepOverride overrideIn(Environment environment) {
        return environment.settings().allows(Method.TOTP) ? TwoStepOverride.REQUIRE : TwoStepOverride.INHERIT;
    }
}
