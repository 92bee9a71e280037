package org.sallyport.service.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The short transaction that stores a renewed hash, after it was computed outside any. */
@Stateless
public class StoringHash {

    @Inject
    private Users users;

    /** False when the password was changed meanwhile: then the new one stays. */
    public boolean replace(String userId, String oldHash, String newHash) {
        return users.replaceHash(userId, oldHash, newHash);
    }
}
