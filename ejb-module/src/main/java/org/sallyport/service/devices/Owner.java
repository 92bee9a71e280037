package org.sallyport.service.devices;

import org.sallyport.domain.directory.StaffUser;

/** Whose a session or a device is. */
public record Owner(String id, String login, String name) {

    static Owner of(StaffUser user) {
        return new Owner(user.id(), user.login(), user.name());
    }
}
