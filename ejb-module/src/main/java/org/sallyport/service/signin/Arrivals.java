package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;

/** Reads who comes back to a half-finished sign-in, as the rows say now. */
@Dependent
public class Arrivals {

    private final Users users;
    private final Environments environments;
    private final Devices devices;

    @Inject
    public Arrivals(Users users, Environments environments, Devices devices) {
        this.users = users;
        this.environments = environments;
        this.devices = devices;
    }

    /** Nobody forgets the device that came along before the caller's transaction is over. */
    Arrival of(SignIn signIn, PresentedDevice presented, Origin origin, Instant now) {
        Situations.Person person = new Situations.Person(
                users.get(signIn.party().userId()),
                environments.get(signIn.party().environmentId()));
        Device known = devices.hold(signIn.deviceId()).orElse(null);
        return new Arrival(person, origin, presented, known, now);
    }
}
