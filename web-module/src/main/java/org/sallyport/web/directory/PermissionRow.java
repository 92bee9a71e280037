package org.sallyport.web.directory;

import java.util.List;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.Sentences;

/**
 * A permission, and some of those who hold it.
 *
 * @param name as the address carries it
 * @param more whether others hold it, too
 */
public record PermissionRow(String name, String label, String meaning, List<Holder> holders, boolean more) {

    static PermissionRow of(Permission permission, Slice<Holder> holders, Sentences sentences) {
        return new PermissionRow(
                permission.name(),
                sentences.of(permission.messageKey()),
                sentences.of(permission.messageKey() + ".meaning"),
                holders.rows(),
                holders.next().isPresent());
    }
}
