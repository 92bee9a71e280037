package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.sallyport.domain.directory.StaffUser;

/** Hashes a right password anew when the configured cost has changed since; nothing that is signed in ends by it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewingHash {

    @Inject
    private PasswordHasher hasher;

    @Inject
    private StoringHash storingHash;

    /** Does nothing while too many passwords are being hashed: the next sign-in will do. */
    public void renew(StaffUser user, String rightPassword) {
        String old = user.passwordHash();
        if (old != null && hasher.needsRehash(old)) {
            hasher.whenFree(() -> storingHash.replace(user.id(), old, hasher.hash(rightPassword)));
        }
    }
}
