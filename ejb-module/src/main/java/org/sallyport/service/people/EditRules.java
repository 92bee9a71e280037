package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.people.FieldFault.Rule;

/** What an administrator can change about somebody who is there already. */
@Dependent
public class EditRules {

    static final String STATUS = "status";

    List<FieldFault> faultsIn(UserChange change, StaffUser user, Environment here, SignedInUser administrator) {
        List<FieldFault> faults = new ArrayList<>(EntryRules.faultsIn(change.entry()));
        faults.removeIf(fault -> fault.field().equals(EntryRules.LOGIN));
        boolean wasService = NewPeople.isServiceRole(user.roles(), here);
        boolean isService = NewPeople.isServiceRole(change.entry().roles(), here);
        if (wasService != isService && !administrator.holds(Permission.MANAGE_SERVICE_ACCOUNTS)) {
            faults.add(new FieldFault(EntryRules.ROLES, Rule.SERVICE_ROLE));
        }
        statusFault(change.status(), user, administrator).ifPresent(rule -> faults.add(new FieldFault(STATUS, rule)));
        return faults;
    }

    private static Optional<Rule> statusFault(UserStatus wanted, StaffUser user, SignedInUser administrator) {
        if (wanted == user.status()) {
            return Optional.empty();
        }
        if (wanted == UserStatus.INACTIVE) {
            return user.id().equals(administrator.userId()) ? Optional.of(Rule.ONESELF) : Optional.empty();
        }
        boolean opens = user.hasPrimaryFactor();
        if (wanted == UserStatus.ACTIVE) {
            return opens ? Optional.empty() : Optional.of(Rule.NO_PASSWORD);
        }
        return opens ? Optional.of(Rule.PASSWORD_IS_SET) : Optional.empty();
    }
}
