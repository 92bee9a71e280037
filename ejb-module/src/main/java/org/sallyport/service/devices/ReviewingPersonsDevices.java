package org.sallyport.service.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.PageRequest;

/** An administrator sees where one person is signed in, and on which devices that person is known. */
@Stateless
public class ReviewingPersonsDevices {

    /** The newest of each; all of them are in the list of everybody's. */
    static final int MOST_SHOWN = 20;

    @Inject
    OwnedRows rows;

    @Inject
    Environments environments;

    @Inject
    Users users;

    @Inject
    Authority authority;

    /** Empty without MANAGE_DEVICES, and where the environment has nobody of this id. */
    public Optional<PersonsDevices> of(SignedInUser administrator, String userId, Origin origin) {
        return authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.REVIEW_DEVICES, origin)
                ? users.findIn(administrator.environment().id(), userId).map(person -> of(administrator, person))
                : Optional.empty();
    }

    private PersonsDevices of(SignedInUser administrator, StaffUser person) {
        Environment environment = environments.get(person.environmentId());
        Scope scope = Scope.of(environment, person);
        PageRequest newest = PageRequest.first(MOST_SHOWN);
        return new PersonsDevices(
                Owner.of(person),
                rows.sessions(scope, newest, administrator),
                rows.devices(scope, newest, administrator));
    }
}
