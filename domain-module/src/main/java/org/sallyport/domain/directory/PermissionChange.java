package org.sallyport.domain.directory;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sallyport.domain.platform.ChangeText;

/** What somebody holds, and what an administrator wants it to be. */
public record PermissionChange(Set<Permission> before, Set<Permission> after) {

    public PermissionChange {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    public Set<Permission> granted() {
        return without(after, before);
    }

    public Set<Permission> taken() {
        return without(before, after);
    }

    /**
     * What an administrator who holds {@code own} lacks for it. Nobody gives what they don't hold; and of who holds
     * something more nobody takes anything, so that no administrator is disarmed by a lower one (C-40, C-B05).
     */
    public Set<Permission> missingFrom(Set<Permission> own) {
        Set<Permission> needed = new TreeSet<>(granted());
        if (!taken().isEmpty()) {
            needed.addAll(before);
        }
        return without(needed, own);
    }

    /** For the audit, in the order in which permissions are listed. */
    public String inWords() {
        return ChangeText.of("permissions", listed(before), listed(after));
    }

    private static String listed(Set<Permission> permissions) {
        return permissions.isEmpty()
                ? "none"
                : permissions.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Set<Permission> without(Collection<Permission> all, Set<Permission> some) {
        return all.stream().filter(permission -> !some.contains(permission)).collect(Collectors.toUnmodifiableSet());
    }
}
