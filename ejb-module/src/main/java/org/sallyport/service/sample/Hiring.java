package org.sallyport.service.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.message.SmsBalances;
import org.sallyport.service.platform.Randomness;

/** Puts made-up people into an environment. */
@Dependent
class Hiring {

    private final Users users;
    private final Throttles throttles;
    private final Authenticators authenticators;
    private final Destinations destinations;
    private final SmsBalances balances;
    private final Randomness randomness;

    @Inject
    Hiring(
            Users users,
            Throttles throttles,
            Authenticators authenticators,
            Destinations destinations,
            SmsBalances balances,
            Randomness randomness) {
        this.users = users;
        this.throttles = throttles;
        this.authenticators = authenticators;
        this.destinations = destinations;
        this.balances = balances;
        this.randomness = randomness;
    }

    /** Somebody who can sign in with a password, and nothing else yet. */
    StaffUser hire(Environment environment, String login, String passwordHash, Instant now) {
        StaffUser user = expect(environment, login, now);
        user.activate(passwordHash);
        return user;
    }

    /** Somebody who waits for a first password. */
    StaffUser expect(Environment environment, String login, Instant now) {
        String id = randomness.id();
        StaffUser user = new StaffUser(id, environment.id(), new LoginName(login), name(login), now);
        user.writeTo(login + "@" + environment.key() + ".example");
        users.add(user);
        throttles.add(id);
        return user;
    }

    void appoint(StaffUser user, String role, Set<Permission> permissions) {
        user.playRole(role);
        user.hold(permissions);
    }

    /** @param key 20 ASCII characters, the raw bytes of the key */
    void enrol(StaffUser user, String key, Instant now) {
        SecretKey secret = new SecretKey(key.getBytes(StandardCharsets.US_ASCII));
        Authenticator authenticator = authenticators.sealed(randomness.id(), user.id(), secret, now);
        authenticator.activate(now);
        authenticators.add(authenticator);
    }

    /** @param number in the form of E.164 */
    void phone(StaffUser user, String number, Destination.State state, Instant now) {
        users.flush();
        destinations.put(user.id(), new CodeAddress(Method.SMS, number), state, now);
    }

    void topUp(Environment environment, long units) {
        balances.openIfMissing(environment.id());
        balances.topUp(environment.id(), units, 0);
    }

    private static String name(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1);
    }
}
