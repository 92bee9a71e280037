package org.sallyport.service.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.Environments;

/** An administrator looks for people of the own environment (C-41, C-42). */
@Stateless
public class ReviewingUsers {

    @Inject
    StaffLists staffLists;

    @Inject
    Environments environments;

    @Inject
    Authority authority;

    /** Needs OPEN_USER_MANAGEMENT. */
    public UserList list(SignedInUser administrator, UserFilter filter, UserPage page, Origin origin) {
        return ifPermitted(administrator, origin, here -> new UserList.Found(staffLists.page(here, filter, page)));
    }

    /** How many a filter finds, apart from the list, which needn't wait for it. Needs OPEN_USER_MANAGEMENT. */
    public UserList count(SignedInUser administrator, UserFilter filter, Origin origin) {
        return ifPermitted(
                administrator,
                origin,
                here -> new UserList.Counted(staffLists.count(here, filter, UserList.Counted.MOST + 1)));
    }

    private UserList ifPermitted(SignedInUser administrator, Origin origin, Function<Environment, UserList> read) {
        return authority.permits(
                        Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.OPEN_USER_MANAGEMENT, origin)
                ? read.apply(environments.get(administrator.environment().id()))
                : new UserList.Forbidden();
    }
}
