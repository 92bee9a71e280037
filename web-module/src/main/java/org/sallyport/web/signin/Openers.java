package org.sallyport.web.signin;

import java.util.Set;
import org.sallyport.domain.directory.Permission;

/**
 * The permissions that open a page of the console.
 *
 * @param each whether each of them is needed, and not just one
 */
record Openers(Set<Permission> permissions, boolean each) {

    /** Nothing is needed. */
    static final Openers NONE = all();

    static Openers any(Permission... permissions) {
        return new Openers(Set.of(permissions), false);
    }

    static Openers all(Permission... permissions) {
        return new Openers(Set.of(permissions), true);
    }

    boolean letIn(Set<Permission> held) {
        return each ? held.containsAll(permissions) : permissions.stream().anyMatch(held::contains);
    }
}
