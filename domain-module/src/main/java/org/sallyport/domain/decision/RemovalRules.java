package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.NOTHING_TO_REMOVE;
import static org.sallyport.domain.decision.Reason.PERMISSION_MISSING;
import static org.sallyport.domain.decision.Reason.USE_SECURITY_SETTINGS;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import java.util.Set;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.directory.Permission;

/** Rows 12 to 14: who may remove the two-step verification of whom, before any proof is asked for. */
final class RemovalRules {

    /** One opens form 320, the other its menu item (D-29). */
    private static final Set<Permission> BOTH = Set.of(Permission.OPEN_USER_MANAGEMENT, Permission.REMOVE_TWO_STEP);

    static final List<Rule<?>> ROWS = List.of(
            row("12", AdminRemove.class, RemovalRules::lacksPermission, deny(PERMISSION_MISSING)),
            row("13", AdminRemove.class, RemovalRules::isOwn, deny(USE_SECURITY_SETTINGS)),
            row("14", AdminRemove.class, (s, removal) -> !removal.targetEnrolled(), deny(NOTHING_TO_REMOVE)));

    private RemovalRules() {}

    private static boolean lacksPermission(Situation s) {
        return !s.subject().permissions().containsAll(BOTH);
    }

    private static boolean isOwn(Situation s, AdminRemove removal) {
        return s.subject().id().equals(removal.target());
    }
}
