package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.people.FieldFault.Rule;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Whoever comes new into an environment, entered by hand or by file. */
@Dependent
public class NewPeople {

    private final Users users;
    private final Throttles throttles;
    private final Randomness randomness;
    private final TimeSource time;

    @Inject
    public NewPeople(Users users, Throttles throttles, Randomness randomness, TimeSource time) {
        this.users = users;
        this.throttles = throttles;
        this.randomness = randomness;
        this.time = time;
    }

    /** @param held by whoever enters it */
    List<FieldFault> faultsIn(Entry entry, Environment here, Set<Permission> held) {
        List<FieldFault> faults = new ArrayList<>(EntryRules.faultsIn(entry));
        boolean loginIsGood = faults.stream().noneMatch(fault -> fault.field().equals(EntryRules.LOGIN));
        if (loginIsGood && users.isTaken(here.id(), entry.login())) {
            faults.add(0, new FieldFault(EntryRules.LOGIN, Rule.TAKEN));
        }
        if (isServiceRole(entry.roles(), here) && !held.contains(Permission.MANAGE_SERVICE_ACCOUNTS)) {
            faults.add(new FieldFault(EntryRules.ROLES, Rule.SERVICE_ROLE));
        }
        return faults;
    }

    /** Without a password, and so waiting for one; fails when somebody took the login meanwhile. */
    StaffUser add(Entry entry, Environment here) {
        LoginName login = new LoginName(entry.login());
        StaffUser user = new StaffUser(randomness.id(), here.id(), login, entry.name(), time.now());
        user.writeTo(entry.emailOrNull());
        user.take(here.settings().newPersonOverride());
        user.playRoles(entry.roles());
        users.add(user);
        throttles.add(user.id());
        return user;
    }

    /** For the audit. */
    static String inWords(StaffUser user) {
        return "login " + user.login() + ", name " + user.name() + ", e-mail " + user.email() + ", roles "
                + new TreeSet<>(user.roles()) + ", " + user.status() + ", " + user.authSource();
    }

    /** Whether whoever plays these roles is no person (D-20). */
    static boolean isServiceRole(Set<String> roles, Environment here) {
        String serviceRole = here.settings().serviceRole();
        return serviceRole != null && roles.equals(Set.of(serviceRole));
    }
}
